package import Model

/// Turns consecutive scrapes of one service into frames of signals.
package struct SignalExtractor: Sendable {
    /// An extractor that has seen no scrape yet.
    package init() {}

    /// The frame of the interval that ends with `scrape`.
    package mutating func frame(from scrape: Scrape) -> SignalFrame {
        SignalFrame(service: scrape.service, at: scrape.at, intervalSeconds: 0, values: [:])
    }
}
