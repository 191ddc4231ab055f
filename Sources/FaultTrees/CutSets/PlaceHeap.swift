/// A queue from which the cheapest comes first, of equals the earliest.
struct PlaceHeap<Element> {
    private var items: [(cost: Double, number: Int, element: Element)] = []
    private var nextNumber = 0

    /// Adds an element; complexity O(log count).
    mutating func push(_ element: Element, _ cost: Double) {
        items.append((cost, nextNumber, element))
        nextNumber += 1
        var child = items.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            items.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes the cheapest out; complexity O(log count).
    mutating func pop() -> Element? {
        guard let first = items.first else { return nil }
        items.swapAt(0, items.count - 1)
        items.removeLast()
        var parent = 0
        while 2 * parent + 1 < items.count {
            var child = 2 * parent + 1
            if child + 1 < items.count, isBefore(child + 1, child) { child += 1 }
            guard isBefore(child, parent) else { break }
            items.swapAt(child, parent)
            parent = child
        }
        return first.element
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        (items[left].cost, items[left].number) < (items[right].cost, items[right].number)
    }
}
