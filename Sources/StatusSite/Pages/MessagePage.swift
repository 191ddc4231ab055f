import Model

extension Page {
    /// A page that says one thing: not found, refused, out of order.
    static func message(
        _ heading: String, _ sentence: String, now: Timestamp, clockNote: String?,
        texts: Texts = Texts(.english)
    ) -> Page {
        Page(
            title: heading, announcement: heading, isLive: false, now: now, clockNote: clockNote,
            texts: texts,
            content: Parts.verdict("unknown", label: texts.verdict) {
                Tag.h1 { heading }
                Tag.p { sentence }
                Tag.p { Tag.a(.href(.overview)) { texts.toOverview } }
            })
    }
}
