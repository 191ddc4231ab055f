import CSV
import Economy
import TestKit
import Testing

@Suite("InputOutputModel") struct InputOutputModelTests {
    private let economy: InputOutputModel

    init() throws { economy = try InputOutputModel.unitedStates2017() }

    @Test func `requirements are those derived elsewhere`() throws {
        let table = try CSVTable(try Check.text("us-bea-summary-direct-requirements-ixi-2017.csv"))
        #expect(table.rows.map { $0.fields[0] } == economy.industries.map(\.code))
        var largest = 0.0
        for (row, line) in table.rows.enumerated() {
            for (column, field) in line.fields.dropFirst().enumerated() {
                let expected = try #require(Double(field))
                largest = max(largest, abs(economy.requirements[row, column] - expected))
            }
        }
        #expect(largest < 1e-10)
    }

    @Test func `output is balanced by its uses`() {
        let worst = zip(economy.imbalance, economy.output).map { (abs($0), abs($0) / $1) }
        #expect(economy.industries.count == 71)
        #expect(worst.map(\.0).max().map { $0 <= 7.83 } == true)
        #expect(worst.map(\.1).max().map { $0 <= 5.1e-5 } == true)
    }

    @Test func `the spectral radius and the largest column sum come out`() throws {
        let radius = try #require(economy.requirements.spectralRadius)
        #expect(abs(radius - 0.4925749888) < 5e-11)
        let sums = economy.requirements.columnSums
        let largest = try #require(sums.indices.max { sums[$0] < sums[$1] })
        #expect(economy.industries[largest].code == "525")
        #expect(abs(sums[largest] - 0.8996042) < 5e-8)
        #expect(try Convergence(of: economy.requirements).factor < 1)
    }

    @Test(
        arguments: zip(
            ["22", "511", "513", "514", "521CI", "5415", "111CA", "481", "211"],
            [
                1.624099, 1.703666, 1.850286, 1.704082, 1.681485, 1.496630, 2.379780, 1.878199,
                1.700955,
            ]))
    func `output multipliers come out`(code: String, multiplier: Double) throws {
        let place = try economy.place(of: code)
        #expect(abs(economy.multipliers[place] - multiplier) < 6e-7)
        let total = try economy.totalRequirements(of: code).reduce(0, +)
        #expect(abs(total - economy.multipliers[place]) < 1e-10)
    }

    @Test func `the largest and the smallest multiplier come out`() throws {
        let ranked = economy.multipliers.indices.sorted {
            economy.multipliers[$0] < economy.multipliers[$1]
        }
        let (least, most) = (try #require(ranked.first), try #require(ranked.last))
        #expect(economy.industries[most].code == "3361MV")
        #expect(abs(economy.multipliers[most] - 2.7743) < 6e-5)
        #expect(economy.industries[least].code == "HS")
        #expect(abs(economy.multipliers[least] - 1.2120) < 6e-5)
    }

    /// What is expected when final demand for one industry falls by a tenth.
    struct Shock: Sendable {
        let code: String
        let perturbation: Double
        let inoperability: Double
        let total: Double
        let direct: Double
        let ratio: Double
    }

    @Test(arguments: [
        Shock(
            code: "22", perturbation: 0.0434762914, inoperability: 0.0444964, total: 32918.918,
            direct: 20269.038, ratio: 1.6240986),
        Shock(
            code: "514", perturbation: 0.0340712043, inoperability: 0.0353840, total: 23236.764,
            direct: 13635.943, ratio: 1.7040819),
        Shock(
            code: "521CI", perturbation: 0.0348160745, inoperability: 0.0390195, total: 61954.296,
            direct: 36844.981, ratio: 1.6814853),
    ])
    func `a tenth less demand for one industry costs what it should`(shock: Shock) throws {
        let place = try economy.place(of: shock.code)
        var perturbation = [Double](repeating: 0, count: 71)
        perturbation[place] = 0.1 * economy.finalDemand[place] / economy.output[place]
        #expect(abs(perturbation[place] - shock.perturbation) < 6e-11)
        let model = try InoperabilityModel.demandSide(of: economy)
        let result = try model.inoperability(perturbation: perturbation)
        #expect(abs(result[place] - shock.inoperability) < 6e-8)
        let total = zip(result, economy.output).reduce(0) { $0 + $1.0 * $1.1 }
        let direct = perturbation[place] * economy.output[place]
        #expect(abs(total - shock.total) < 6e-4)
        #expect(abs(direct - shock.direct) < 6e-4)
        #expect(abs(total / direct - shock.ratio) < 6e-8)
        #expect(abs(total / direct - economy.multipliers[place]) < 1e-9)
    }

    @Test func `less demand for utilities hits pipelines, oil and gas, and mining next`() throws {
        let place = try economy.place(of: "22")
        var perturbation = [Double](repeating: 0, count: 71)
        perturbation[place] = 0.1 * economy.finalDemand[place] / economy.output[place]
        let result = try InoperabilityModel.demandSide(of: economy)
            .inoperability(perturbation: perturbation)
        let ranked = result.indices.sorted { result[$0] > result[$1] }.prefix(4)
        #expect(ranked.map { economy.industries[$0].code } == ["22", "486", "211", "212"])
        for (place, value) in zip(ranked.dropFirst(), [0.0041516, 0.0032805, 0.0022888]) {
            #expect(abs(result[place] - value) < 6e-8)
        }
    }

    @Test(arguments: UInt64(1)...5)
    func `total by direct loss is the multiplier weighted by the shock`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let perturbation = economy.industries.map { _ in Double.random(in: 0...0.01, using: &chance)
        }
        let result = try InoperabilityModel.demandSide(of: economy)
            .equilibrium(perturbation: perturbation).values
        let total = zip(result, economy.output).reduce(0) { $0 + $1.0 * $1.1 }
        let losses = zip(perturbation, economy.output).map { $0 * $1 }
        let weighted = zip(losses, economy.multipliers).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(total / weighted - 1) < 1e-10, "seed \(seed)")
    }

    @Test func `the supply side is Ghosh's model in shares`() throws {
        // Value added falls by 1 in one industry; sales are in fixed shares of output.
        let shares = economy.requirements.mapped { row, column, value in
            value * economy.output[column] / economy.output[row]
        }
        let place = try economy.place(of: "514")
        var loss = [Double](repeating: 0, count: 71)
        loss[place] = 1
        let sales = shares.transposed
        let output = try FixedPoint(of: sales, constant: loss, Convergence(of: sales)).values
        loss[place] = 1 / economy.output[place]
        let result = try InoperabilityModel.supplySide(of: economy)
            .equilibrium(perturbation: loss).values
        for (industry, value) in result.enumerated() {
            #expect(abs(value * economy.output[industry] - output[industry]) < 1e-8)
        }
    }

    @Test func `the order of the industries changes nothing`() throws {
        let order = Array(economy.industries.indices.reversed())
        let turned = try InputOutputModel(
            industries: order.map { economy.industries[$0] },
            output: order.map { economy.output[$0] },
            finalDemand: order.map { economy.finalDemand[$0] },
            requirements: economy.requirements.mapped { row, column, _ in
                economy.requirements[order[row], order[column]]
            })
        for (place, multiplier) in turned.multipliers.reversed().enumerated() {
            #expect(abs(multiplier - economy.multipliers[place]) < 1e-11)
        }
    }

    @Test func `an industry that is not there is named`() {
        #expect(throws: EconomyError.unknownIndustry("999")) { try economy.place(of: "999") }
        let text = EconomyError.unknownIndustry("999").description
        #expect(
            text == "'999' is the code of no industry; see the list in docs/methods/economy.md.")
    }
}
