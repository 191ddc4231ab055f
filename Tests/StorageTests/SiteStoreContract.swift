import Model
import Storage
import Testing

/// What every store of pages must do; a suite runs each against a fresh store of its kind.
enum SiteStoreContract: String, CaseIterable, Sendable {
    case reportsByTime, reportsAreOfOneService, reportsKeepEveryWord, oldReportsArePruned
    case statesAreLedByTheOneBefore, statesAreReplaced, latestStatesAreByService
    case documentsAreReplaced, documentsAreByKind, documentsAreDeleted, valuesReturn

    func check(_ store: any SiteStore) async throws {
        switch self {
        case .reportsByTime: try await Self.reportsByTime(store)
        case .reportsAreOfOneService: try await Self.reportsAreOfOneService(store)
        case .reportsKeepEveryWord: try await Self.reportsKeepEveryWord(store)
        case .oldReportsArePruned: try await Self.oldReportsArePruned(store)
        case .statesAreLedByTheOneBefore: try await Self.statesAreLedByTheOneBefore(store)
        case .statesAreReplaced: try await Self.statesAreReplaced(store)
        case .latestStatesAreByService: try await Self.latestStatesAreByService(store)
        case .documentsAreReplaced: try await Self.documentsAreReplaced(store)
        case .documentsAreByKind: try await Self.documentsAreByKind(store)
        case .documentsAreDeleted: try await Self.documentsAreDeleted(store)
        case .valuesReturn: try await Self.valuesReturn(store)
        }
    }
}

extension SiteStoreContract {
    private static func reportsByTime(_ store: any SiteStore) async throws {
        let reports = [(20, "a"), (10, "b"), (20, "c")].map { Examples.report(at: $0, by: $1) }
        for report in reports { try await store.keep(report) }
        let all = try await store.reports(of: "etsy", in: Examples.range(0, 99))
        #expect(all == [reports[1], reports[0], reports[2]])
        // The end of the span belongs to the next one.
        #expect(try await store.reports(of: "etsy", in: Examples.range(10, 20)) == [reports[1]])
        #expect(try await store.reports(of: "etsy", in: Examples.range(11, 20)).isEmpty)
    }

    private static func reportsAreOfOneService(_ store: any SiteStore) async throws {
        let other = Examples.report(of: "ebay", at: 10, by: "a")
        try await store.keep(Examples.report(at: 10, by: "a"))
        try await store.keep(other)
        #expect(try await store.reports(of: "ebay", in: Examples.range(0, 99)) == [other])
        #expect(try await store.reports(of: "nobody", in: Examples.range(0, 99)).isEmpty)
    }

    private static func reportsKeepEveryWord(_ store: any SiteStore) async throws {
        for symptom in UserReport.Symptom.allCases {
            let whole = UserReport(
                service: "etsy", at: Examples.moment(1), function: "shop 'management' \u{0}ä",
                symptom: symptom, country: "DE", reporter: "0f")
            let bare = UserReport(
                service: "etsy", at: Examples.moment(2), function: nil, symptom: symptom,
                country: nil, reporter: "")
            try await store.keep(whole)
            try await store.keep(bare)
            let found = try await store.reports(of: "etsy", in: Examples.range(0, 9))
            #expect(found.filter { $0.symptom == symptom } == [whole, bare])
        }
    }

    private static func oldReportsArePruned(_ store: any SiteStore) async throws {
        let kept = Examples.report(at: 10, by: "a")
        try await store.keep(Examples.report(at: 9, by: "a"))
        try await store.keep(Examples.report(of: "ebay", at: 9, by: "a"))
        try await store.keep(kept)
        try await store.pruneReports(before: Examples.moment(10))
        #expect(try await store.reports(of: "etsy", in: Examples.range(0, 99)) == [kept])
        #expect(try await store.reports(of: "ebay", in: Examples.range(0, 99)).isEmpty)
    }

    private static func statesAreLedByTheOneBefore(_ store: any SiteStore) async throws {
        let changes = [(30, ServiceState.up), (5, .degraded), (20, .down), (10, .maintenance)]
            .map { Examples.stateChange(at: $0, $1) }
        for change in changes { try await store.keep(change) }
        try await store.keep(Examples.stateChange(of: "ebay", at: 15, .down))
        let sorted = [changes[1], changes[3], changes[2], changes[0]]
        let all = try await store.stateChanges(of: "etsy", in: Examples.range(0, 99))
        #expect(all == sorted)
        let led = try await store.stateChanges(of: "etsy", in: Examples.range(12, 30))
        #expect(led == [changes[3], changes[2]])
        let exact = try await store.stateChanges(of: "etsy", in: Examples.range(20, 31))
        #expect(exact == [changes[2], changes[0]])
        let quiet = try await store.stateChanges(of: "etsy", in: Examples.range(40, 50))
        #expect(quiet == [changes[0]])
        #expect(try await store.stateChanges(of: "etsy", in: Examples.range(0, 5)).isEmpty)
    }

    private static func statesAreReplaced(_ store: any SiteStore) async throws {
        try await store.keep(Examples.stateChange(at: 10, .up, probability: nil))
        let again = Examples.stateChange(at: 10, .partial, probability: 0.625)
        try await store.keep(again)
        #expect(try await store.stateChanges(of: "etsy", in: Examples.range(0, 99)) == [again])
    }

    private static func latestStatesAreByService(_ store: any SiteStore) async throws {
        #expect(try await store.latestStates().isEmpty)
        let late = Examples.stateChange(at: 20, .unknown, probability: nil)
        let other = Examples.stateChange(of: "ebay", at: 5, .up, probability: 0.01)
        for change in [late, Examples.stateChange(at: 10, .down), other] {
            try await store.keep(change)
        }
        #expect(try await store.latestStates() == [other, late])
    }

    private static func documentsAreReplaced(_ store: any SiteStore) async throws {
        #expect(try await store.document(kind: "plan", key: "etsy") == nil)
        let first = StoredDocument(kind: "plan", key: "etsy", json: "{\"a\":1}")
        let second = StoredDocument(kind: "plan", key: "etsy", json: "{\"ä'\":[]}")
        try await store.keep(first)
        #expect(try await store.document(kind: "plan", key: "etsy") == first)
        try await store.keep(second)
        #expect(try await store.document(kind: "plan", key: "etsy") == second)
        #expect(try await store.documents(kind: "plan") == [second])
    }

    private static func documentsAreByKind(_ store: any SiteStore) async throws {
        let documents = [("plan", "b"), ("plan", "a"), ("run", "a")].map {
            StoredDocument(kind: $0, key: $1, json: "\"\($0) \($1)\"")
        }
        for document in documents { try await store.keep(document) }
        #expect(try await store.documents(kind: "plan") == [documents[1], documents[0]])
        #expect(try await store.document(kind: "run", key: "a") == documents[2])
        #expect(try await store.documents(kind: "none").isEmpty)
    }

    private static func documentsAreDeleted(_ store: any SiteStore) async throws {
        let kept = StoredDocument(kind: "plan", key: "b", json: "1")
        try await store.keep(StoredDocument(kind: "plan", key: "a", json: "1"))
        try await store.keep(kept)
        try await store.removeDocument(kind: "plan", key: "a")
        try await store.removeDocument(kind: "plan", key: "a")
        try await store.removeDocument(kind: "other", key: "b")
        #expect(try await store.document(kind: "plan", key: "a") == nil)
        #expect(try await store.documents(kind: "plan") == [kept])
    }

    private static func valuesReturn(_ store: any SiteStore) async throws {
        let value = ["a": 0.1, "b": -.infinity]
        try await store.keep(StoredDocument(kind: "values", key: "x", value: value))
        let found = try #require(try await store.document(kind: "values", key: "x"))
        #expect(try found.value(as: [String: Double].self) == value)
        let error = #expect(throws: StoreError.self) { try found.value(as: [Int].self) }
        #expect(error?.code == .corrupt)
        #expect(error?.message.hasPrefix("Could not read the values of 'x': ") == true)
    }
}
