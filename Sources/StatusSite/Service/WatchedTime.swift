/// The time of a record that this installation watched, and how much of it was well.
struct WatchedTime {
    /// Days with any time watched.
    let days: Int
    /// How long was watched, in minutes.
    let minutes: Double
    /// How long of it the service was not well, in minutes.
    let lostMinutes: Double

    /// The watched time of some days.
    init(_ days: [DayRecord]) {
        let own = days.filter { $0.source == .own }
        self.days = own.count
        minutes = own.reduce(0) { $0 + $1.watchedMinutes }
        lostMinutes = own.reduce(0) { $0 + $1.minutes }
    }

    /// The share that was well, in 0...1; `nil` when nothing was watched.
    var well: Double? { minutes > 0 ? min(max(0, 1 - lostMinutes / minutes), 1) : nil }
}
