/// The words of the pages in one language.
///
/// Each message is a member in an extension, one file for each page (`Texts+Frame.swift`), with all
/// languages side by side, so that none can be forgotten:
///
///     var search: String { say("Search", de: "Suchen") }
///     func incidents(_ count: Int) -> String {
///         say(count == 1 ? "1 incident" : "\(count) incidents",
///             de: count == 1 ? "1 Störung" : "\(count) Störungen")
///     }
struct Texts: Sendable, Hashable {
    let language: PageLanguage

    init(_ language: PageLanguage) { self.language = language }

    /// A message in the page's language.
    func say(_ english: @autoclosure () -> String, de german: @autoclosure () -> String) -> String {
        switch language {
        case .english: english()
        case .german: german()
        }
    }
}
