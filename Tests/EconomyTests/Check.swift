import FoundationEssentials

/// Values that others computed, from the folder `Data`.
enum Check {
    /// The text of a file.
    static func text(_ name: String) throws -> String {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        return try String(contentsOfFile: "\(folder)/Data/\(name)", encoding: .utf8)
    }

    /// The worked examples of the literature.
    static func published() throws -> Published {
        let text = try text("iim-published-examples.json")
        return try JSONDecoder().decode(Published.self, from: Data(text.utf8))
    }
}

/// Worked examples of the literature, as in the file.
struct Published: Decodable {
    struct Static: Decodable {
        let id: String
        let A: [[Double]]
        let c: [Double]
        let q: [Double]
        let tolerance: Double
        let exact: [Double]?
        let exactBeforeClipping: [Double]?

        enum CodingKeys: String, CodingKey {
            case id, A, c, q, tolerance
            case exact = "q_exact"
            case exactBeforeClipping = "q_exact_before_clipping"
        }
    }

    struct Matrices: Decodable {
        let Z: [[Double]]
        let x: [Double]
        let A: [[Double]]
        let supply: [[Double]]
        let demand: [[Double]]
        let tolerance: Double

        enum CodingKeys: String, CodingKey {
            case Z, x, A, tolerance
            case supply = "A_supply"
            case demand = "A_demand_star_recomputed"
        }
    }

    struct Dynamic: Decodable {
        let id: String
        let A: [[Double]]
        let K: [Double]
        let c: [Double]?
        let q0: [Double]
    }

    let `static`: [Static]
    let matrices: [Matrices]
    let dynamic: [Dynamic]
}
