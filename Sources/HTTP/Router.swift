/// Finds the handler for a method and a path.
///
/// A pattern is a path whose segments are literal, or `:name` for any one segment. Where both fit,
/// the literal one wins, from left to right. `HEAD` is answered by the handler of `GET`.
package struct Router: Sendable {
    /// Answers a request; gets what stands in place of each `:name`, percent-decoded.
    package typealias Handler = @Sendable (HTTPRequest, [String: String]) async -> HTTPResponse

    private struct Node {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var routes: [String: Route] = [:]
    }

    private struct Route {
        let names: [String]
        let handler: Handler
    }

    private enum Match {
        case found(Route, [String])
        case otherMethods([String])
        case nothing
    }

    private var nodes = [Node()]

    /// A router that knows no path.
    package init() {}

    /// Adds a handler; traps when the method has one for the same pattern.
    ///
    /// - Parameters:
    ///   - method: The method, in capitals.
    ///   - pattern: Such as `/services/:id/checks`; the slash at the front is required.
    ///   - handler: Answers.
    package mutating func on(
        _ method: String, _ pattern: String, _ handler: @escaping Handler
    ) {
        precondition(pattern.hasPrefix("/"), "a pattern begins with a slash")
        var node = 0
        var names: [String] = []
        for segment in Self.segments(pattern[...]) {
            if segment.hasPrefix(":") {
                names.append(String(segment.dropFirst()))
                node = child(of: node, at: \.parameter)
            } else {
                node = child(of: node, at: \.literals[String(segment)])
            }
        }
        precondition(nodes[node].routes[method] == nil, "a route is there once")
        nodes[node].routes[method] = Route(names: names, handler: handler)
    }

    /// Answers with the handler that fits; 404 or 405 without one, 400 for a broken escape.
    ///
    /// - Complexity: O(*n*) in the number of segments, unless literals and parameters branch.
    package func answer(_ request: HTTPRequest) async -> HTTPResponse {
        var segments: [String] = []
        for segment in Self.segments(request.path) {
            guard let decoded = PercentEncoding.decode(segment) else {
                return .text("The path has a broken percent escape.\n", status: 400)
            }
            segments.append(decoded)
        }
        switch match(segments[...], method: request.method, from: 0, values: []) {
        case .found(let route, let values):
            let pairs = zip(route.names, values)
            return await route.handler(
                request, Dictionary(pairs, uniquingKeysWith: { _, last in last }))
        case .otherMethods(let methods):
            var refusal = HTTPResponse.text(
                "\(request.method) is not possible here.\n", status: 405)
            refusal.headers["Allow"] = methods.sorted().joined(separator: ", ")
            return refusal
        case .nothing: return .text("There is nothing at this address.\n", status: 404)
        }
    }

    private func match(
        _ segments: ArraySlice<String>, method: String, from node: Int, values: [String]
    ) -> Match {
        guard let segment = segments.first else { return match(method, at: node, values) }
        var best = Match.nothing
        if let literal = nodes[node].literals[segment] {
            best = match(segments.dropFirst(), method: method, from: literal, values: values)
            if case .found = best { return best }
        }
        guard let parameter = nodes[node].parameter, !segment.isEmpty else { return best }
        let other = match(
            segments.dropFirst(), method: method, from: parameter, values: values + [segment])
        if case .nothing = other { return best }
        return other
    }

    private func match(_ method: String, at node: Int, _ values: [String]) -> Match {
        let routes = nodes[node].routes
        if let route = routes[method] { return .found(route, values) }
        if method == "HEAD", let route = routes["GET"] { return .found(route, values) }
        guard !routes.isEmpty else { return .nothing }
        let hidden = routes["GET"] != nil && routes["HEAD"] == nil ? ["HEAD"] : []
        return .otherMethods(Array(routes.keys) + hidden)
    }

    private mutating func child(of node: Int, at place: WritableKeyPath<Node, Int?>) -> Int {
        if let child = nodes[node][keyPath: place] { return child }
        nodes.append(Node())
        nodes[node][keyPath: place] = nodes.count - 1
        return nodes.count - 1
    }

    private static func segments(_ path: Substring) -> [Substring] {
        path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    }
}
