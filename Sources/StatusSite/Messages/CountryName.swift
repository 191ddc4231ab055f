/// The names of countries that visitors often come from; others are named by their code.
enum CountryName {
    /// The codes of those that are offered in forms.
    static var offered: [String] { all.map(\.code) }

    /// A country's names.
    struct Names: Sendable {
        let code: String
        let english: String
        let german: String
    }

    /// The names of a country by ISO 3166-1 alpha-2; `nil` for one that is named by its code.
    static func of(_ code: String) -> Names? { all.first { $0.code == code } }

    /// What a name is sorted by: umlauts as their letter.
    static func sortKey(_ name: String) -> String {
        String(
            name.lowercased().map { letter in
                switch letter {
                case "ä": "a"
                case "ö": "o"
                case "ü": "u"
                default: letter
                }
            })
    }

    private static let all = [
        Names(code: "AU", english: "Australia", german: "Australien"),
        Names(code: "AT", english: "Austria", german: "Österreich"),
        Names(code: "BE", english: "Belgium", german: "Belgien"),
        Names(code: "BR", english: "Brazil", german: "Brasilien"),
        Names(code: "CA", english: "Canada", german: "Kanada"),
        Names(code: "CZ", english: "Czechia", german: "Tschechien"),
        Names(code: "DK", english: "Denmark", german: "Dänemark"),
        Names(code: "FI", english: "Finland", german: "Finnland"),
        Names(code: "FR", english: "France", german: "Frankreich"),
        Names(code: "DE", english: "Germany", german: "Deutschland"),
        Names(code: "IN", english: "India", german: "Indien"),
        Names(code: "IE", english: "Ireland", german: "Irland"),
        Names(code: "IT", english: "Italy", german: "Italien"),
        Names(code: "JP", english: "Japan", german: "Japan"),
        Names(code: "MX", english: "Mexico", german: "Mexiko"),
        Names(code: "NL", english: "Netherlands", german: "Niederlande"),
        Names(code: "NZ", english: "New Zealand", german: "Neuseeland"),
        Names(code: "NO", english: "Norway", german: "Norwegen"),
        Names(code: "PL", english: "Poland", german: "Polen"),
        Names(code: "PT", english: "Portugal", german: "Portugal"),
        Names(code: "SG", english: "Singapore", german: "Singapur"),
        Names(code: "ES", english: "Spain", german: "Spanien"),
        Names(code: "SE", english: "Sweden", german: "Schweden"),
        Names(code: "CH", english: "Switzerland", german: "Schweiz"),
        Names(code: "TR", english: "Türkiye", german: "Türkei"),
        Names(code: "UA", english: "Ukraine", german: "Ukraine"),
        Names(code: "GB", english: "United Kingdom", german: "Vereinigtes Königreich"),
        Names(code: "US", english: "United States", german: "Vereinigte Staaten"),
    ]
}
