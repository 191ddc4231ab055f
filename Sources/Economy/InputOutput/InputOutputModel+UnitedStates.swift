extension InputOutputModel {
    /// The United States in 2017: 71 industries, million dollars at producer prices.
    ///
    /// Read and derived once, at first use. Source: US Bureau of Economic Analysis, make and use
    /// tables after redefinitions, summary level.
    ///
    /// - Throws: ``EconomyError`` never, unless the tables in the program are damaged.
    package static func unitedStates2017() throws(EconomyError) -> InputOutputModel {
        try loaded.get()
    }

    private static let loaded = Result { () throws(EconomyError) in
        try InputOutputModel(
            InputOutputTables(
                make: text(PackageResources.us_bea_summary_make_2017_csv),
                use: text(PackageResources.us_bea_summary_use_2017_csv),
                codes: text(PackageResources.us_bea_summary_codes_csv)))
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
