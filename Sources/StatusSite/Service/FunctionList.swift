import Model

/// What people use a service for, how that does, and who says so.
struct FunctionList {
    let functions: [ServiceStanding.Function]
    let texts: Texts

    private var told: [ServiceStanding.Function] { functions.filter { $0.state != .unknown } }
    private var doubted: [ServiceStanding.Function] { functions.filter { $0.claim != nil } }
    private var untold: [String] {
        functions.filter { $0.state == .unknown && $0.claim == nil }.map(\.name)
    }

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
            if !told.isEmpty || !doubted.isEmpty {
                Tag.ul(.class("functions"), .label(texts.functions)) {
                    sources.map(item)
                    if !doubted.isEmpty { doubt }
                }
            }
            if !untold.isEmpty { Parts.note { texts.notMeasured(untold) } }
        }
    }

    /// What only the provider speaks for, while it is found to be wrong elsewhere.
    private var doubt: HTML {
        Tag.li {
            HTML.joined(
                doubted.map { texts.pill(.unknown, texts.function(named: $0.name)) },
                by: .text(" "))
            " "
            Tag.small { texts.notConfirmed(contradictedOn: doubted[0].contradictedOn) }
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
