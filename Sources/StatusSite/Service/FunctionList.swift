import Model

/// What people use a service for, how that does, and who says so.
struct FunctionList {
    let functions: [ServiceStanding.Function]
    let texts: Texts

    private var told: [ServiceStanding.Function] { functions.filter { $0.state != .unknown } }
    private var untold: [String] { functions.filter { $0.state == .unknown }.map(\.name) }

    /// Nothing when no functions are known.
    var html: HTML {
        guard !functions.isEmpty else { return .nothing }
        return HTML {
            if !told.isEmpty {
                Tag.ul(.class("functions"), .label(texts.functions)) { told.map(item) }
            }
            if !untold.isEmpty { Parts.note { texts.notMeasured(untold) } }
        }
    }

    private func item(_ function: ServiceStanding.Function) -> HTML {
        Tag.li {
            texts.pill(function.state, texts.function(named: function.name))
            if !function.source.isEmpty {
                " "
                Tag.small { texts.functionSource(function.source) }
            }
        }
    }
}
