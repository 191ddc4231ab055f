import Catalogue
import Community
import Model

/// The pages that answer a report which is not taken, with the way back.
struct ReportAnswer {
    let entry: CatalogueEntry
    let now: Timestamp
    let texts: Texts

    /// That a page of others sent it.
    var foreign: Page { page(texts.reportRefused, .text(texts.onlyFromOwnPage)) }

    /// That it is no form of ours.
    var unreadable: Page { page(texts.reportRefused, .text(texts.notTheForm)) }

    /// That something in it does not exist, in a sentence that is not translated.
    func refused(_ sentence: String) -> Page {
        page(texts.reportRefused, texts.asWritten(sentence))
    }

    /// That the store failed, in a sentence that is not translated.
    func failed(_ sentence: String) -> Page {
        page(texts.reportRefused, .text(texts.reportNotKept(sentence)))
    }

    /// Why it does not count.
    func page(_ refusal: ReportRefusal) -> Page {
        switch refusal {
        case .invalid(let sentence): refused(sentence)
        case .alreadyCounted: page(texts.reportCounted, .text(texts.countsAlready))
        case .tooMany(let seconds):
            page(texts.reportRefused, .text(texts.tooManyReports(seconds: seconds)))
        }
    }

    private func page(_ heading: String, _ sentence: HTML) -> Page {
        Page(
            title: heading, announcement: heading, isLive: false, now: now,
            twin: .service(entry.id), texts: texts,
            content: Parts.verdict("unknown", label: texts.verdict) {
                Tag.h1 { heading }
                Tag.p { sentence }
                Tag.p {
                    Tag.a(.href(.service(entry.id, part: "reports"))) {
                        texts.backTo(entry.name)
                    }
                }
            })
    }
}
