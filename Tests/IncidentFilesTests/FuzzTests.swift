import FoundationEssentials
import History
import IncidentFiles
import Model
import TestKit
import Testing

/// Broken files never crash the readers or the classifier, and nothing bad is counted.
@Suite("Fuzz", .timeLimit(.minutes(2))) struct FuzzTests {
    /// The beginning of a file of a kind, closed again so that it can be read.
    private static func sample(_ name: String, records: Int) throws -> [UInt8] {
        let text = try String(contentsOfFile: Recorded.path(name), encoding: .utf8)
        return Array(text.utf8.prefix(records))
    }

    @Test("truncated and shuffled bytes end in an answer or an error", arguments: Recorded.all)
    func bytes(name: String) throws {
        var random = SeededGenerator(seed: 4)
        let sample = try Self.sample(name, records: 12_000)
        for _ in 0..<60 {
            var bytes = Array(sample.prefix(Int.random(in: 0...sample.count, using: &random)))
            for _ in 0..<Int.random(in: 0...20, using: &random) where bytes.count > 1 {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
                default: bytes.remove(at: place)
                }
            }
            check(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func `shuffled words of AWS end in an answer or a reason`() {
        var random = SeededGenerator(seed: 5)
        let words = [
            "Between", "between", "from", "Starting", "at", "and", "to", "on", "5:23", "12:00",
            "3.54", "99:99", "AM", "PM", "PDT", "PST", "UTC", "August", "Feb", "6", "30,", "31",
            "2021", "9999", "<b>", "&nbsp;", "</span>", #"<span class=\"yellowfg\">"#, "-", "we",
        ]
        for _ in 0..<400 {
            let text = (0..<40).map { _ in words.randomElement(using: &random) ?? "" }
                .joined(separator: " ")
            let date = Int.random(in: -99_999_999_999...299_999_999_999, using: &random)
            let start = #"<span class=\"yellowfg\">"#
            check(
                #"{"archive":[{"service":"x","date":\#(date),"description":"\#(start)\#(text)"},"#
                    + #"{"service":"y","date":"1628298493","description":"\#(start) 6:08 PM PDT"#
                    + #"</span> \#(text)"}]}"#)
        }
    }

    private func check(_ text: String) {
        // Only a crash, a hang or a record that must not be counted is a failure here.
        guard let document = try? IncidentFile.read(text: text, name: "fuzz") else { return }
        for incident in document.incidents {
            #expect(incident.end.map { $0 >= incident.start } ?? true)
            _ = IncidentClassifier.classify(incident)
        }
    }
}
