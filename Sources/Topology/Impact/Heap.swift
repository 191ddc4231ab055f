/// A binary heap: the smallest element comes out first.
struct Heap<Element: Comparable> {
    private var elements: [Element] = []

    init(_ list: [Element] = []) {
        for element in list { insert(element) }
    }

    /// The smallest element; `nil` when there is none.
    var min: Element? { elements.first }

    /// Removes all elements and keeps the memory.
    mutating func removeAll() { elements.removeAll(keepingCapacity: true) }

    /// - Complexity: O(log *n*).
    mutating func insert(_ element: Element) {
        elements.append(element)
        var child = elements.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard elements[child] < elements[parent] else { return }
            elements.swapAt(child, parent)
            child = parent
        }
    }

    /// - Complexity: O(log *n*).
    mutating func popMin() -> Element? {
        guard let smallest = elements.first else { return nil }
        let last = elements.removeLast()
        guard !elements.isEmpty else { return smallest }
        elements[0] = last
        var parent = 0
        while true {
            let left = 2 * parent + 1
            guard left < elements.count else { return smallest }
            let right = left + 1
            let child = right < elements.count && elements[right] < elements[left] ? right : left
            guard elements[child] < elements[parent] else { return smallest }
            elements.swapAt(child, parent)
            parent = child
        }
    }
}
