import Model

extension Page {
    /// A page that says one thing: not found, refused, out of order.
    ///
    /// The reason stands behind the sentence as it was written elsewhere.
    static func message(
        _ heading: String, _ sentence: String, reason: String = "", twin: Address? = nil,
        now: Timestamp, texts: Texts = Texts(.english)
    ) -> Page {
        Page(
            title: heading, announcement: heading, isLive: false, now: now, twin: twin,
            texts: texts,
            content: Parts.verdict("unknown", label: texts.verdict) {
                Tag.h1 { heading }
                Tag.p {
                    sentence
                    if !reason.isEmpty { texts.asWritten(reason) }
                }
                Tag.p { Tag.a(.href(.overview)) { texts.toOverview } }
            })
    }
}
