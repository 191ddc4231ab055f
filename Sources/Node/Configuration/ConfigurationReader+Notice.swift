import StatusSite
import YAML

extension ConfigurationReader {
    /// Reads `notice`: a text, or one for each language of the pages.
    mutating func readNotice(_ root: inout YAMLMapping) -> SiteNotice? {
        guard let node = root.value("notice") else { return nil }
        if let text = node.text { return SiteNotice(text) }
        return attempt { () throws(YAMLError) in
            let languages = PageLanguage.allCases.map(\.rawValue).joined(separator: " or ")
            guard case .mapping = node.content else {
                throw node.error(
                    "'notice' must be text, or hold it for \(languages), not \(node.summary)")
            }
            var mapping = try node.mapping("'notice'")
            var words: [PageLanguage: String] = [:]
            for language in PageLanguage.allCases {
                words[language] = try mapping.optionalString(language.rawValue)
            }
            try mapping.finish()
            guard let notice = SiteNotice(words.filter { !$0.value.isEmpty }) else {
                throw node.error("'notice' must hold a text for \(languages)")
            }
            return notice
        }
    }
}
