package import Clocks
import FoundationEssentials
package import HTTP
package import Model

/// Takes reports of changes: the handler of `POST /api/v1/changes`.
///
/// The body is one change or an array of at most 100. Nothing is taken unless all of it is right.
/// A change whose `id` was taken before is answered with the one taken, so a report may be repeated.
package struct ChangeIntake: Sendable {
    private let reader: ChangeReader
    private let time: any TimeSource
    private let ledger: ChangeLedger
    private let publish: @Sendable (Change) async throws -> Void

    /// An intake.
    ///
    /// Changes of other services than `services` are refused with 422. `known` are changes taken
    /// before, oldest first, so that repetitions are recognised after a restart as well; at least
    /// the last `capacity` are remembered. `publish` keeps a change: 201 is answered only when it
    /// has returned.
    package init(
        services: Set<ServiceID>, time: any TimeSource, known: [Change] = [],
        capacity: Int = 10_000, publish: @escaping @Sendable (Change) async throws -> Void
    ) {
        reader = ChangeReader(services: services)
        self.time = time
        ledger = ChangeLedger(known: known, capacity: capacity)
        self.publish = publish
    }

    /// Answers one request.
    ///
    /// 201 with what was stored, 200 when all of it was known; 400, 405, 415 and 422 with
    /// `{"error": …}` for a mistake of the sender's; 503 when it could not be kept.
    package func respond(to request: HTTPRequest) async -> HTTPResponse {
        do throws(ChangeRefusal) {
            try Self.checkForm(of: request)
            let (changes, isArray) = try reader.changes(in: request.body, now: time.now())
            return await store(changes, isArray: isArray)
        } catch {
            var response = Self.json(["error": error.message], status: error.status)
            if error.status == 405 { response.headers["Allow"] = "POST" }
            return response
        }
    }

    // A content type of its own also keeps other sites' forms from reporting changes.
    private static func checkForm(of request: HTTPRequest) throws(ChangeRefusal) {
        guard request.method == "POST" else {
            throw ChangeRefusal(status: 405, "Changes are reported with POST.")
        }
        let type = request.headers["Content-Type"] ?? ""
        let essence = type.prefix { $0 != ";" && $0 != " " }.lowercased()
        guard essence == "application/json" else {
            let found = type.isEmpty ? "missing" : "'\(type.prefix(64))'"
            throw ChangeRefusal(
                status: 415, "'Content-Type' must be application/json; it is \(found).")
        }
    }

    private func store(_ changes: [Change], isArray: Bool) async -> HTTPResponse {
        var stored: [Change] = []
        var anyIsNew = false
        for change in changes {
            do {
                let taken = try await ledger.take(change, publish: publish)
                stored.append(taken.change)
                anyIsNew = anyIsNew || taken.isNew
            } catch {
                return Self.notKept(stored.count, of: changes.count, error)
            }
        }
        let status = anyIsNew ? 201 : 200
        if !isArray, let only = stored.first { return Self.json(only, status: status) }
        return Self.json(stored, status: status)
    }

    private static func notKept(_ kept: Int, of all: Int, _ error: any Error) -> HTTPResponse {
        let message =
            "\(kept) of \(all) changes could be kept: \(error). "
            + "Send the same again later; what was kept is recognised by its id."
        return json(["error": message], status: 503)
    }

    private static func json(_ value: some Encodable, status: Int) -> HTTPResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Text and moments always encode; the empty object stands for the impossible case.
        let data = (try? encoder.encode(value)) ?? Data("{}".utf8)
        return HTTPResponse(
            status: status, headers: ["Content-Type": "application/json"],
            body: .bytes([UInt8](data))
        )
    }
}
