extension Duration {
    /// This duration as people say it: `2 min 5 s`, `5 s`, `1.5 s`, `250 ms`.
    var spoken: String {
        let milliseconds = Int64((self / .milliseconds(1)).rounded())
        if milliseconds < 1000 { return "\(milliseconds) ms" }
        if milliseconds < 60_000 {
            let tenths = milliseconds / 100 % 10
            return tenths == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds / 1000).\(tenths) s"
        }
        let seconds = milliseconds / 1000
        let (large, small, names) =
            seconds < 3600
            ? (seconds / 60, seconds % 60, ("min", "s"))
            : (seconds / 3600, seconds / 60 % 60, ("h", "min"))
        return small == 0 ? "\(large) \(names.0)" : "\(large) \(names.0) \(small) \(names.1)"
    }
}
