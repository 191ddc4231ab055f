/// A currency of ISO 4217, by its three letters.
package struct Currency: Hashable, Sendable, CustomStringConvertible {
    /// Three capital letters, such as `EUR`.
    package let code: String
    /// Digits of its smallest unit after the decimal point: 2 for cents, 0 for yen.
    package let minorDigits: Int
    /// How many minor units make one major unit, such as 100.
    package let minorPerMajor: Int64

    /// A currency in use; `nil` when ISO 4217 lists no such code.
    package init?(code: String) {
        guard let group = Self.codes.first(where: { $0.codes.contains(Substring(code)) }) else {
            return nil
        }
        self.init(code, minorDigits: group.minorDigits)
    }

    private init(_ code: String, minorDigits: Int) {
        self.code = code
        self.minorDigits = minorDigits
        minorPerMajor = (0..<minorDigits).reduce(1) { product, _ in product * 10 }
    }

    /// The euro.
    package static let euro = Currency("EUR", minorDigits: 2)
    /// The dollar of the United States.
    package static let dollar = Currency("USD", minorDigits: 2)

    /// The three letters.
    package var description: String { code }

    /// The national currencies in use, by the digits of their minor unit (ISO 4217, table A.1).
    private static let codes: [(minorDigits: Int, codes: Set<Substring>)] = [
        (0, words("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF")),
        (3, words("BHD IQD JOD KWD LYD OMR TND")),
        (
            2,
            words(
                """
                AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN \
                BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP \
                GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD \
                KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN \
                NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG \
                SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH \
                USD UYU UZS VES WST XCD YER ZAR ZMW
                """)
        ),
    ]

    private static func words(_ text: String) -> Set<Substring> {
        Set(text.split(separator: " "))
    }
}

extension Currency: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let currency = Currency(code: code) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(code)' is no currency of ISO 4217.")
        }
        self = currency
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
