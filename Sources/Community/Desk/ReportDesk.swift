package import Model
import Secrets

/// Decides which reports count, and takes from each what may be kept.
///
/// The address is hashed with the day's key and then forgotten; nothing here, not even the counts
/// of limits, holds an address. When something needed is missing, the report is not taken.
package struct ReportDesk: Sendable {
    /// The keys that reporters are hashed with.
    package var keys = ReporterKeys()
    private let limits: ReportLimits
    private var reporters: RateWindow
    private var visitors: RateWindow
    private var blocks: RateWindow
    private var services: RateWindow
    private var all: RateWindow

    /// A desk that has seen nothing.
    package init(limits: ReportLimits = ReportLimits()) {
        self.limits = limits
        reporters = RateWindow(length: limits.window, most: 1)
        visitors = RateWindow(length: limits.window, most: limits.visitor)
        blocks = RateWindow(length: limits.window, most: limits.block)
        services = RateWindow(length: .seconds(60), most: limits.serviceAMinute)
        all = RateWindow(length: .seconds(60), most: limits.allAMinute)
    }

    /// A report that was taken, with what its limits count it by.
    package struct Taken: Sendable {
        /// What to keep.
        package let report: UserReport
        fileprivate let visitor: String
        fileprivate let block: String
    }

    /// Takes a report, or says why not; needs the key of today.
    ///
    /// - Parameters:
    ///   - draft: What the visitor sent.
    ///   - functions: What the service is used for; nothing else can fail.
    ///   - now: The present.
    /// - Returns: What to keep; give it back with ``withdraw(_:)`` when that fails.
    /// - Throws: ``ReportRefusal``.
    package mutating func take(
        _ draft: ReportDraft, functions: [String], at now: Timestamp
    ) throws(ReportRefusal) -> Taken {
        let country = try Self.checked(draft, functions: functions)
        guard let address = VisitorAddress(draft.address) else {
            throw .invalid("It cannot be told where the report comes from, so it cannot count.")
        }
        guard let key = keys.key(at: now) else {
            throw .tooMany(retryAfterSeconds: Int(limits.window.inSeconds))
        }
        let service = draft.service.rawValue
        let taken = Taken(
            report: UserReport(
                service: draft.service, at: now, function: draft.function,
                symptom: draft.symptom, country: country,
                reporter: key.hash("reporter", address.visitor, service)),
            visitor: key.hash("visitor", address.visitor), block: key.hash("block", address.block))
        if counts(taken.report) || countedYesterday(address, service, at: now) {
            throw .alreadyCounted
        }
        if let seconds = wait(for: taken, at: now) { throw .tooMany(retryAfterSeconds: seconds) }
        note(taken)
        return taken
    }

    /// Takes back a report that could not be kept, so that the visitor may try again.
    package mutating func withdraw(_ taken: Taken) {
        let moment = taken.report.at
        reporters.withdraw(taken.report.reporter, at: moment)
        visitors.withdraw(taken.visitor, at: moment)
        blocks.withdraw(taken.block, at: moment)
        services.withdraw(taken.report.service.rawValue, at: moment)
        all.withdraw("", at: moment)
    }

    /// Counts a report that was taken before a restart.
    package mutating func restore(_ report: UserReport) {
        reporters.note(report.reporter, at: report.at)
        services.note(report.service.rawValue, at: report.at)
        all.note("", at: report.at)
    }

    private func counts(_ report: UserReport) -> Bool {
        reporters.wait(report.reporter, at: report.at) != nil
    }

    /// Whether the visitor counts still by the key of the day before, shortly after midnight.
    private func countedYesterday(
        _ address: VisitorAddress, _ service: String, at now: Timestamp
    ) -> Bool {
        let before = now - limits.window
        guard before.date != now.date, let key = keys.key(at: before) else { return false }
        return reporters.wait(key.hash("reporter", address.visitor, service), at: now) != nil
    }

    private func wait(for taken: Taken, at now: Timestamp) -> Int? {
        [
            visitors.wait(taken.visitor, at: now), blocks.wait(taken.block, at: now),
            services.wait(taken.report.service.rawValue, at: now), all.wait("", at: now),
        ].compactMap(\.self).max()
    }

    private mutating func note(_ taken: Taken) {
        let moment = taken.report.at
        reporters.note(taken.report.reporter, at: moment)
        visitors.note(taken.visitor, at: moment)
        blocks.note(taken.block, at: moment)
        services.note(taken.report.service.rawValue, at: moment)
        all.note("", at: moment)
    }

    /// The country as it is kept.
    private static func checked(
        _ draft: ReportDraft, functions: [String]
    ) throws(ReportRefusal) -> String? {
        if let function = draft.function, !functions.contains(function) {
            let known = functions.joined(separator: ", ")
            let hint = known.isEmpty ? "Leave it out." : "It is one of \(known), or left out."
            throw .invalid("'\(shortened(function))' is nothing that the service does. \(hint)")
        }
        guard let country = draft.country else { return nil }
        guard let code = CountryCode.checked(country) else {
            throw .invalid(
                "'\(shortened(country))' is no country; give two letters by ISO 3166-1, such as DE,"
                    + " or leave it out.")
        }
        return code
    }

    private static func shortened(_ text: String) -> String {
        text.count <= 40 ? text : String(text.prefix(40)) + "…"
    }
}
