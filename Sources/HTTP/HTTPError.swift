/// Why an HTTP operation failed: what was attempted, what went wrong, what to do.
package struct HTTPError: Error, Sendable, CustomStringConvertible, Equatable {
    /// What callers distinguish.
    package enum Code: Sendable {
        case addressInUse, cannotBind, cannotResolve, cannotConnect, forbidden, timedOut, tls,
            tooLarge, protocolViolation, other
    }

    /// More about how a request failed.
    package struct Circumstances: Sendable, Equatable {
        /// Why, where more is known than the class of failure.
        package enum Reason: Sendable {
            case connectionRefused, noRoute
            /// A public address at a port that is no web site's.
            case portNotAsked
            case certificateExpired, certificateNotYetValid, certificateOfAnother,
                certificateUntrusted
        }

        /// Why; `nil` when no more is known.
        package var reason: Reason?
        /// How far it came: a step that was not reached has zero.
        package var timings: HTTPClient.Timings

        /// Circumstances; other rooms make them for fakes.
        package init(reason: Reason? = nil, timings: HTTPClient.Timings = .init()) {
            self.reason = reason
            self.timings = timings
        }
    }

    /// The class of failure.
    package let code: Code
    /// A sentence for people.
    package let message: String
    /// How a request failed; `nil` for what is no request.
    package var circumstances: Circumstances?
    /// The sentence.
    package var description: String { message }

    /// A failure; other rooms make them for fakes.
    package init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    /// Two are equal when class and sentence are; times are never the same twice.
    package static func == (left: HTTPError, right: HTTPError) -> Bool {
        left.code == right.code && left.message == right.message
    }
}
