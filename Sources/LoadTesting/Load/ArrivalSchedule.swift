import Marketplace
import Numerics

/// The moments at which the requests of a stream arrive, whatever becomes of them.
///
/// Poisson arrivals of a varying rate come by thinning (Lewis & Shedler 1979).
package struct ArrivalSchedule: Sendable {
    /// The stream.
    package let stream: LoadStream
    private var chance: SplitMix64
    private var last = 0.0

    /// A schedule from second 0, the same for the same seed.
    package init(stream: LoadStream, seed: UInt64) {
        self.stream = stream
        chance = SplitMix64(seed: seed)
    }

    /// The next arrival, in seconds after the start, under the shape as known now.
    package mutating func next(_ shape: LoadShape) -> Double {
        switch stream.arrivals {
        case .even: last += 1 / (stream.ratePerSecond * shape.factor(for: stream, at: last))
        case .poisson: thin(shape)
        }
        return last
    }

    private mutating func thin(_ shape: LoadShape) {
        let largest = shape.largestFactor(for: stream)
        repeat {
            last += -Elementary.log(1 - chance.unit()) / (stream.ratePerSecond * largest)
        } while chance.unit() * largest > shape.factor(for: stream, at: last)
    }
}
