/// Cuts a text into records of fields.
struct CSVScanner {
    /// One line, or several when a quoted field spans them.
    enum Record {
        case fields(line: Int, [String])
        case broken(CSVError)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    init(_ text: String) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        bytes = Array(text.utf8)
        if bytes.starts(with: mark) { place = mark.count }
    }

    /// The next record that is not empty; `nil` at the end.
    mutating func next() -> Record? {
        while place < bytes.count {
            let start = line
            switch record() {
            case .success(let fields):
                if fields != [""] { return .fields(line: start, fields) }
            case .failure(let error): return .broken(error)
            }
        }
        return nil
    }

    private mutating func record() -> Result<[String], CSVError> {
        var fields: [String] = []
        while true {
            if place < bytes.count, bytes[place] == Self.quote {
                let start = line
                guard let field = quoted() else {
                    skipLine()
                    return .failure(
                        CSVError(line: start, message: "has a quoted field that is not closed well")
                    )
                }
                fields.append(field)
            } else {
                fields.append(plain())
            }
            guard place < bytes.count else { return .success(fields) }
            let separator = bytes[place]
            place += 1
            if separator == Self.comma { continue }
            if separator == Self.carriageReturn, place < bytes.count, bytes[place] == Self.lineFeed
            {
                place += 1
            }
            line += 1
            return .success(fields)
        }
    }

    private mutating func plain() -> String {
        let start = place
        while place < bytes.count, !isSeparator(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// A quoted field; `nil` when something other than a separator follows it, or nothing closes it.
    private mutating func quoted() -> String? {
        var field: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == Self.lineFeed { line += 1 }
            guard byte == Self.quote else {
                field.append(byte)
                continue
            }
            if place < bytes.count, bytes[place] == Self.quote {
                field.append(byte)
                place += 1
            } else {
                guard place == bytes.count || isSeparator(bytes[place]) else { return nil }
                return String(decoding: field, as: UTF8.self)
            }
        }
        return nil
    }

    private mutating func skipLine() {
        while place < bytes.count, bytes[place] != Self.lineFeed { place += 1 }
        if place < bytes.count {
            place += 1
            line += 1
        }
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn
    }
}
