import Model

/// What people use a service for, how that does, and who says so.
struct FunctionList {
    let functions: [ServiceStanding.Function]
    let texts: Texts

    private var told: [ServiceStanding.Function] { functions.filter { $0.state != .unknown } }
    private var untold: [String] { functions.filter { $0.state == .unknown }.map(\.name) }

    /// Who tells something, in the order of what they tell.
    private var sources: [String] {
        told.map(\.source).reduce(into: []) { known, source in
            if !known.contains(source) { known.append(source) }
        }
    }

    /// Nothing when no functions are known.
    var html: HTML {
        guard !functions.isEmpty else { return .nothing }
        return HTML {
            if !told.isEmpty {
                Tag.ul(.class("functions"), .label(texts.functions)) { sources.map(item) }
            }
            if !untold.isEmpty { Parts.note { texts.notMeasured(untold) } }
        }
    }

    private func item(_ source: String) -> HTML {
        Tag.li {
            HTML.joined(
                told.filter { $0.source == source }.map { function in
                    texts.pill(function.state, texts.function(named: function.name))
                }, by: .text(" "))
            if !source.isEmpty {
                " "
                Tag.small { texts.functionSource(source) }
            }
        }
    }
}
