extension IncidentFormat {
    private static let windowBytes = 65_536

    /// Finds the format out by the first bytes of a text; `nil` when they are like none.
    init?(contentOf text: String) {
        let window = String(decoding: text.utf8.prefix(Self.windowBytes), as: UTF8.self)
        let start = window.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        switch start.first {
        case "[": self.init(list: start)
        case "{": self.init(object: start)
        default: self.init(header: start.prefix { !$0.isNewline })
        }
    }

    private init?(list: Substring) {
        if list.contains("\"external_desc\"") || list.contains("\"service_key\"") {
            self = .google
        } else if list.contains("\"provider\"") || list.drop(while: { $0 != "]" }) == "]" {
            self = .foreshock
        } else {
            return nil
        }
    }

    private init?(object: Substring) {
        let line = object.prefix { !$0.isNewline }
        if line.contains("\"provider_id\"") || line.contains("\"incident_id\"") {
            self = .statuspage
        } else if object.contains("\"archive\"") || object.contains("\"current\"") {
            self = .amazon
        } else {
            return nil
        }
    }

    private init?(header: Substring) {
        let names = Set(header.split(separator: ","))
        if names.isSuperset(of: ["event_start_time", "event_end_time", "vendor"]) {
            self = .cloudTable
        } else if names.isSuperset(of: ["start_time", "end_time", "service"]) {
            self = .trace
        } else if names.isSuperset(of: ["provider", "id", "start", "end"]) {
            self = .table
        } else {
            return nil
        }
    }
}
