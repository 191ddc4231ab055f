import Model

extension Page {
    /// A page that says one thing: not found, refused, out of order.
    static func message(
        _ heading: String, _ sentence: String, now: Timestamp, clockNote: String?
    ) -> Page {
        Page(
            title: heading, announcement: heading, isLive: false, now: now, clockNote: clockNote,
            content: Parts.verdict("unknown") {
                Tag.h1 { heading }
                Tag.p { sentence }
                Tag.p { Tag.a(.href(.overview)) { "To the overview" } }
            })
    }
}
