package import Model

/// Everything one process of the marketplace is told; written by the lab as JSON.
package struct AppConfiguration: Codable, Sendable {
    /// A service that this one needs.
    package struct Upstream: Codable, Sendable {
        /// Which service.
        package var service: ServiceID
        /// Where it is (`http://127.0.0.1:40001`).
        package var address: String
        /// How much it is needed.
        package var kind: Dependency.Kind
        /// How long a call may take, in seconds.
        package var timeoutSeconds: Double
        /// What comes from it, for people (`orders`).
        package var items: String
        /// Items a second that lie in the queue at the start; asynchronous upstreams only.
        package var backlogRate: Double

        /// An upstream.
        package init(
            service: ServiceID, address: String, kind: Dependency.Kind, timeoutSeconds: Double = 5,
            items: String = "work", backlogRate: Double = 0
        ) {
            self.service = service
            self.address = address
            self.kind = kind
            self.timeoutSeconds = timeoutSeconds
            self.items = items
            self.backlogRate = backlogRate
        }
    }

    /// How long operations hold their connection.
    package struct Work: Codable, Sendable {
        /// Mean time that a business operation waits while it holds a connection, in seconds.
        package var holdSeconds: Double
        /// How far single times lie from the mean, as a share of it, in 0...1.
        package var spread: Double
        /// Mean time that a page view holds a connection, in seconds.
        package var browseSeconds: Double

        /// Holding times.
        package init(holdSeconds: Double, spread: Double = 0.4, browseSeconds: Double = 0.02) {
            self.holdSeconds = holdSeconds
            self.spread = spread
            self.browseSeconds = browseSeconds
        }
    }

    /// Which service it is; also the pool's name in metrics.
    package var service: ServiceID
    /// The release.
    package var version = "1.0.0"
    /// The port; 0 takes a free one.
    package var port = 0
    /// Most database connections.
    package var poolSize: Int
    /// How long an operation waits for a connection, in seconds.
    package var acquireTimeoutSeconds = 3.0
    /// How long operations take.
    package var work: Work
    /// What it needs from others.
    package var upstreams: [Upstream] = []
    /// The SQLite file.
    package var database: String
    /// The service's table.
    package var table: String
    /// Rows that the table has.
    package var rows: Int
    /// What is broken from the start.
    package var faults = Faults()
    /// The moment at which scenario and real time coincide.
    package var origin: Timestamp
    /// Scenario seconds in one real second.
    package var speed: Double
    /// What all chance in the process starts from.
    package var seed: UInt64 = 1
    /// The process without which this one ends; 0 for none.
    package var parent: Int32 = 0
    /// A file to make once requests are accepted.
    package var readyFile: String?

    /// A configuration.
    package init(
        service: ServiceID, poolSize: Int, work: Work, database: String, table: String, rows: Int,
        origin: Timestamp, speed: Double
    ) {
        self.service = service
        self.poolSize = poolSize
        self.work = work
        self.database = database
        self.table = table
        self.rows = rows
        self.origin = origin
        self.speed = speed
    }
}
