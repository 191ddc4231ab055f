extension ClosedRange<Int> {
    /// Reads HTTP statuses written as `200` or `200-299`; `nil` for anything outside 100...599.
    package init?(statuses text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let codes = parts.compactMap { part -> Int? in
            part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
        }
        guard codes.count == parts.count, (1...2).contains(codes.count),
            codes.allSatisfy((100...599).contains), let first = codes.first, let last = codes.last,
            first <= last
        else { return nil }
        self = first...last
    }
}
