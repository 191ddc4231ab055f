import Catalogue
import Community
import FoundationEssentials
import Messaging
import Model
import StatusFeeds
import Storage
import TestKit
import Testing

@testable import Node

@Suite("Report book", .timeLimit(.minutes(1))) struct ReportBookTests {
    private let directory: TemporaryDirectory
    private let time = ManualTime()
    private let bus = InProcessBus()

    init() throws { directory = try TemporaryDirectory() }

    /// Runs a book over the store in the test's file, and closes the store.
    private func opened(_ body: (ReportBook, SQLiteStore) async throws -> Void) async throws {
        let store = try await SQLiteStore.open(path: directory.file("a.db"))
        let book = ReportBook(
            store: store, catalogue: try Catalogue.builtIn(), bus: bus, time: time)
        try await book.restore()
        try await body(book, store)
        try await store.close()
    }

    private func draft(
        _ address: String = "192.0.2.7", _ service: ServiceID = "etsy", country: String? = nil
    ) -> ReportDraft {
        ReportDraft(
            service: service, function: "checkout", symptom: .error, country: country,
            address: address)
    }

    @Test func `what is reported stands in the history, also after a restart`() async throws {
        try await opened { book, _ in
            try await book.take(draft(country: "DE"))
            try await book.take(draft("198.51.100.7"))
            let history = await book.history(of: "etsy")
            #expect(history.buckets.last?.count == 2)
            #expect(history.functions.map(\.name) == ["checkout"])
            #expect(await book.history(of: "ebay").buckets.last?.count == 0)
        }
        time.advance(by: .seconds(600))
        try await opened { book, _ in
            let history = await book.history(of: "etsy")
            #expect(history.buckets.last?.count == 2)
            #expect(history.countries.map(\.name) == ["DE"])
            await #expect(throws: ReportRefusal.alreadyCounted) {
                try await book.take(draft())
            }
            time.advance(by: .seconds(300))
            try await book.take(draft())
        }
    }

    @Test func `a key is on the disk for its day and the next, and then nowhere`() async throws {
        try await opened { book, store in
            #expect(try await store.documents(kind: "report-key").isEmpty)
            try await book.take(draft())
            #expect(try await store.documents(kind: "report-key").map(\.key) == ["2026-11-24"])
            time.advance(by: .seconds(24 * 3600))
            try await book.take(draft())
            try await book.tidyUp()
            let both = ["2026-11-24", "2026-11-25"]
            #expect(try await store.documents(kind: "report-key").map(\.key) == both)
        }
        time.advance(by: .seconds(10 * 3600))
        try await opened { book, store in
            #expect(try await store.documents(kind: "report-key").map(\.key) == ["2026-11-25"])
            time.advance(by: .seconds(24 * 3600))
            try await book.tidyUp()
            #expect(try await store.documents(kind: "report-key").isEmpty)
        }
    }

    @Test func `a damaged key is deleted, and a new one made`() async throws {
        try await opened { _, store in
            for json in ["7", #"{"day":"2026-11-24","key":"00"}"#] {
                try await store.keep(
                    StoredDocument(kind: "report-key", key: "2026-11-24", json: json))
                let book = ReportBook(
                    store: store, catalogue: try Catalogue.builtIn(), bus: bus, time: time)
                try await book.restore()
                #expect(try await store.documents(kind: "report-key").isEmpty)
            }
        }
    }

    @Test func `nothing on the disk holds an address`() async throws {
        let addresses = ["203.0.113.77", "2001:db8:77:88:99::aa"]
        try await opened { book, store in
            for address in addresses { try await book.take(draft(address)) }
            let range = TimeRange(start: time.now(), end: time.now() + .seconds(1))
            let reporters = try await store.reports(of: "etsy", in: range).map(\.reporter)
            #expect(Set(reporters).count == 2)
            #expect(reporters.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
        }
        for name in ["a.db", "a.db-wal"] {
            guard let bytes = FileManager.default.contents(atPath: directory.file(name)) else {
                continue
            }
            let text = String(decoding: bytes, as: Unicode.ASCII.self)
            for part in addresses + ["203.0.113", "4.cb.0.71", "2001:db8", "20.1.d.b8"] {
                #expect(!text.contains(part), "\(name) holds \(part)")
            }
            #expect(bytes.firstRange(of: Data([203, 0, 113, 77])) == nil)
            #expect(bytes.firstRange(of: Data([0x20, 0x01, 0x0D, 0xB8])) == nil)
        }
    }

    @Test func `pages are told at once, and then of many together`() async throws {
        try await opened { book, _ in
            let notes = bus.subscribe(capacity: 16, overflow: .dropOldest)
            async let told = Self.services(in: notes, count: 3)
            for host in 1...3 { try await book.take(draft("192.0.2.\(host)")) }
            try await book.take(draft("192.0.2.3", "shippo", function: nil))
            await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await book.run() }
                await time.sleepers(atLeast: 1)
                time.advance(by: ReportBook.pause)
                await time.sleepers(atLeast: 1)
                group.cancelAll()
            }
            #expect(await told == ["etsy", "shippo", "etsy"])
        }
    }

    /// The services of the first messages.
    private static func services(
        in messages: any AsyncSequence<Message, Never> & Sendable, count: Int
    ) async -> [ServiceID] {
        var services: [ServiceID] = []
        for await message in messages {
            if case .service(let service, at: _) = message { services.append(service) }
            if services.count == count { break }
        }
        return services
    }

    private func draft(
        _ address: String, _ service: ServiceID, function: String?
    ) -> ReportDraft {
        ReportDraft(
            service: service, function: function, symptom: .slow, country: nil, address: address)
    }

    @Test func `every hour it tidies up by itself`() async throws {
        try await opened { book, store in
            try await store.keep(
                UserReport(
                    service: "etsy", at: time.now() - ReportBook.retention, function: nil,
                    symptom: .error, country: nil, reporter: "0"))
            await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await book.run() }
                await time.sleepers(atLeast: 1)
                time.advance(by: .seconds(3600))
                await time.sleepers(atLeast: 1)
                group.cancelAll()
            }
            let all = TimeRange(start: Timestamp(millisecondsSinceEpoch: 0), end: time.now())
            #expect(try await store.reports(of: "etsy", in: all).isEmpty)
        }
    }

    @Test func `what is usual is known after a day, and survives a restart`() async throws {
        try await opened { book, _ in
            #expect(await book.userReports(of: "etsy") == nil)
            try await book.take(draft())
            #expect(await book.userReports(of: "etsy") == nil)
        }
        time.advance(by: .seconds(25 * 3600))
        try await opened { book, _ in
            let reports = try #require(await book.userReports(of: "etsy"))
            #expect(reports.count == 0 && reports.usual < 0.1)
            let history = await book.history(of: "etsy")
            #expect(history.daysKnown == 1)
            #expect(history.buckets.last?.usual?.low == 0)
            #expect(await book.history(of: "nobody").daysKnown == 1)
        }
    }

    @Test func `time in which nobody watched is not known`() async throws {
        try await opened { _, store in
            let start = time.now()
            time.advance(by: .seconds(3 * 86_400))
            try await store.recordGap(
                TimeRange(start: start, end: start + .seconds(2.5 * 86_400)))
        }
        try await opened { book, _ in
            #expect(await book.history(of: "etsy").daysKnown == 0)
        }
    }

    @Test func `a report that the store refuses is said so, and may be sent again`() async throws {
        let store = try await SQLiteStore.open(path: directory.file("a.db"))
        let book = ReportBook(
            store: store, catalogue: try Catalogue.builtIn(), bus: bus, time: time)
        try await book.restore()
        try await store.close()
        for _ in 0..<2 {
            let error = await #expect(throws: StoreError.self) { try await book.take(draft()) }
            #expect(error?.code == .closed)
        }
        #expect(await book.history(of: "etsy").buckets.last?.count == 0)
    }

    @Test func `a service that is not in the catalogue cannot be reported`() async throws {
        try await opened { book, _ in
            await #expect(
                throws: ReportRefusal.invalid("There is no such service in the catalogue.")
            ) { try await book.take(draft("192.0.2.7", "nobody")) }
        }
    }
}
