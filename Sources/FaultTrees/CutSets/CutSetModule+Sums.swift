extension CutSetModule {
    /// The sum over all sets of the products of their variables' weights.
    ///
    /// - Complexity: O(nodes).
    func sum(of weights: [Double]) -> Double {
        let sums = UnsafeMutablePointer<Double>.allocate(capacity: nodes.count)
        defer { unsafe sums.deallocate() }
        unsafe sums[0] = 0
        unsafe sums[1] = 1
        unsafe weights.withUnsafeBufferPointer { weights in
            unsafe nodes.withUnsafeBufferPointer { nodes in
                var index = 2
                while index < nodes.count {
                    let node = unsafe nodes[index]
                    unsafe sums[index] =
                        weights[Int(node.level)] * sums[Int(node.high)] + sums[Int(node.low)]
                    index &+= 1
                }
            }
        }
        return unsafe sums[Int(root)]
    }
}
