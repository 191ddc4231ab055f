package import Model

/// What the program was asked to do, with everything that was said about it.
package enum Command: Hashable, Sendable {
    case serve(Serve)
    case demo(Demo)
    case check(Check)
    case graph(Graph)
    case faults(Faults)
    case history(History)
    case catalogue(Catalogue)
    case feed(Feed)
    /// Read the configuration file at a path.
    case validate(file: String)
    /// Run one service of the demo, described by the file at a path.
    case labService(file: String)
    case version
    /// Print a text.
    case help(String)
}

extension Command {
    /// What `serve` was told.
    package struct Serve: Hashable, Sendable {
        /// The path of the configuration.
        package var configuration: String
        /// Where to serve; `nil` leaves it to the configuration.
        package var listen: ListenAddress?
        /// How many times faster than the wall clock time is counted.
        package var speed: Double = 1
        /// When faster time began; `nil` at speed 1.
        package var origin: Timestamp?
        /// The process whose end ends this one too; `nil` for none.
        package var parent: Int32?
    }

    /// What `demo` was told.
    package struct Demo: Hashable, Sendable {
        /// How many times faster than the wall clock time is counted.
        package var speed: Double = 10
        /// The name of a built-in story or the path of a file; `nil` for the story of the demo.
        package var scenario: String?
        /// Whether to leave the fault out.
        package var isControl = false
        /// Whether to serve no pages and to end with the story.
        package var isHeadless = false
        /// Whether to end with one JSON document.
        package var wantsJSON = false
        /// Whether to list the stories and play none.
        package var wantsList = false
        /// Where to serve; `nil` for the usual place.
        package var listen: ListenAddress?
        /// The file to keep what was observed in; `nil` for none.
        package var record: String?
    }

    /// What `check` was told.
    package struct Check: Hashable, Sendable {
        /// The address to ask.
        package var url: WebAddress
        /// How long to wait, in real time.
        package var timeout: Duration = .seconds(5)
        /// The statuses that are expected.
        package var statuses: [ClosedRange<Int>] = [200...200]
        /// The text the answer must contain; `nil` for any.
        package var contains: String?
        /// Whether to print JSON.
        package var wantsJSON = false
    }
}
