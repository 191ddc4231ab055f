/// What the manifest says of rooms: their order and what each depends on.
struct Manifest: Sendable {
    /// The rooms, as declared from top to bottom.
    private(set) var order: [String] = []
    /// What each room depends on.
    private(set) var rooms: [String: [String]] = [:]

    /// Reads every `room("Name", ["A", "B"])` of a manifest.
    init(text: String) {
        for call in text.split(separator: "room(").dropFirst() {
            let declaration = call.prefix { $0 != ")" && $0 != "]" }
            var names = declaration.split(separator: "\"", omittingEmptySubsequences: false)
                .enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }[
                    ...]
            guard let name = names.popFirst() else { continue }
            order.append(name)
            rooms[name] = Array(names)
        }
    }
}
