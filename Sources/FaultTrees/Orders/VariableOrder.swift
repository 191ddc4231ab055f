/// Ways to put the variables of a module in order; the size of its diagram depends on it.
enum VariableOrder: CaseIterable {
    /// Again and again the variable that weighs most, where a gate shares its weight out evenly.
    case dynamicWeight
    /// Depth first, arguments that are shared most first.
    case sharedFirst
    /// Depth first, arguments with fewer gates and variables below them first.
    case lightestFirst
    /// The order of weights, drawn together by its gates.
    case drawnTogether
    /// The order of the lightest first, drawn together by its gates.
    case lightestDrawnTogether
    /// Depth first, arguments with more gates and variables below them first.
    case heaviestFirst

    /// The variables of a module, by their numbers in its shape.
    ///
    /// - Complexity: O(size × log size); `dynamicWeight` is O(variables × size) on small modules.
    func order(of shape: ModuleShape) -> [Int] {
        switch self {
        case .dynamicWeight: WeightOrder.order(of: shape)
        case .sharedFirst: DepthFirstOrder.order(of: shape) { -$0.uses[$1] }
        case .lightestFirst: DepthFirstOrder.order(of: shape) { $0.weights[$1] }
        case .heaviestFirst: DepthFirstOrder.order(of: shape) { -$0.weights[$1] }
        case .drawnTogether:
            GravityOrder.order(of: shape, from: VariableOrder.dynamicWeight.order(of: shape))
        case .lightestDrawnTogether:
            GravityOrder.order(of: shape, from: VariableOrder.lightestFirst.order(of: shape))
        }
    }
}
