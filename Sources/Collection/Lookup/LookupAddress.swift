import HTTP

/// The address of a site, as a person types it or as a redirect names it.
package struct LookupAddress: Hashable, Sendable {
    /// Why a text is not an address that is asked.
    package enum Problem: Error, Hashable, Codable, Sendable {
        case empty, tooLong, malformed
        /// A word without a dot: rather the name of a service.
        case noDomain
        case otherScheme(String)
        case otherPort
        /// It holds a user's name, or is the address of mail.
        case credentials
    }

    /// Longer texts are not read.
    package static let limitBytes = 2048

    /// `http` or `https`.
    package let scheme: String
    /// The host in ASCII, without brackets and without a dot at the end.
    package let host: String
    /// The port.
    package let port: Int
    /// The path, with what stands behind `?` in a redirect.
    package let target: String
    /// Whether nobody said which scheme is meant.
    package let isSchemeAssumed: Bool
    /// The host, when it is a number rather than a name.
    let literal: InternetAddress?

    /// Reads what a person typed; words before and behind the address are left out.
    ///
    /// What stands behind `?` and `#` is dropped: the question is about the site.
    /// - Throws: ``Problem``.
    package init(typed text: String, policy: LookupPolicy = LookupPolicy()) throws(Problem) {
        guard text.utf8.count <= Self.limitBytes else { throw .tooLong }
        let word = Self.addressLike(in: text)
        guard !word.isEmpty else { throw .empty }
        let (scheme, rest) = try Self.split(word)
        let authority = rest.prefix { !"/?#\\".contains($0) }
        let path = rest.dropFirst(authority.count).prefix { $0 != "?" && $0 != "#" }
        try self.init(
            scheme: scheme, authority: authority, target: Self.encoded(path), policy: policy)
        guard
            literal != nil || host.contains(".") || !policy.networks.isEmpty || scheme != nil
                || authority.hasSuffix(".")
        else { throw .noDomain }
    }

    /// Reads where a redirect leads to.
    ///
    /// - Throws: ``Problem``.
    init(
        location text: String, from origin: LookupAddress, policy: LookupPolicy
    ) throws(Problem) {
        guard text.utf8.count <= Self.limitBytes else { throw .tooLong }
        let bare = text.prefix { $0 != "#" }
        guard bare.contains("://") && !bare.hasPrefix("/") || bare.hasPrefix("//") else {
            self.init(origin, target: Self.joined(bare, to: origin.target))
            return
        }
        let whole = bare.hasPrefix("//") ? "\(origin.scheme):\(bare)"[...] : bare
        let (scheme, rest) = try Self.split(whole)
        let authority = rest.prefix { !"/?\\".contains($0) }
        try self.init(
            scheme: scheme, authority: authority,
            target: Self.encoded(rest.dropFirst(authority.count)), policy: policy)
    }

    /// The same site by plain HTTP, for when nobody said which scheme is meant.
    var plain: LookupAddress {
        LookupAddress(self, scheme: "http", port: 80)
    }

    /// The address to be asked.
    package var url: String { site + target }

    /// The address to be shown, without what a redirect wrote behind `?`.
    package var shown: String { site + target.prefix { $0 != "?" }.prefix(120) }

    private var site: String {
        let name = host.contains(":") ? "[\(host)]" : host
        let isUsual = port == (scheme == "https" ? 443 : 80)
        return isUsual ? "\(scheme)://\(name)" : "\(scheme)://\(name):\(port)"
    }

    private init(
        scheme: String?, authority: Substring, target: String, policy: LookupPolicy
    ) throws(Problem) {
        guard !authority.contains("@") else { throw .credentials }
        let (name, written) = try Self.place(authority)
        let port = written ?? (scheme == "http" ? 80 : 443)
        (host, literal) = try HostName.read(name)
        guard policy.ports.contains(port) else { throw .otherPort }
        self.scheme = scheme ?? (port == 443 ? "https" : "http")
        self.port = port
        self.target = target.hasPrefix("/") ? target : "/" + target
        isSchemeAssumed = scheme == nil && written == nil
    }

    private init(
        _ other: LookupAddress, scheme: String? = nil, port: Int? = nil, target: String? = nil
    ) {
        self.scheme = scheme ?? other.scheme
        host = other.host
        literal = other.literal
        self.port = port ?? other.port
        self.target = target ?? other.target
        isSchemeAssumed = false
    }
}

extension LookupAddress {
    /// The word that looks most like an address, without the marks of a sentence around it.
    private static func addressLike(in text: String) -> Substring {
        let words = text.split { $0.isWhitespace }.map { trimmed($0) }.filter { !$0.isEmpty }
        guard words.count > 1 else { return words.first ?? "" }
        let bare = words.map { word in
            word.last == "." ? word.dropLast() : word
        }
        return bare.first { $0.contains("://") } ?? bare.first { $0.contains(".") }
            ?? bare.first { $0.contains(":") } ?? bare[0]
    }

    private static func trimmed(_ word: Substring) -> Substring {
        let marks = "\"'<>(),;!?“”„‘’«»"
        var word = word.drop { marks.contains($0) }
        while let last = word.last, marks.contains(last) { word = word.dropLast() }
        return word
    }

    private static func split(
        _ word: Substring
    ) throws(Problem) -> (scheme: String?, rest: Substring) {
        guard let colon = word.firstIndex(of: ":"), word[colon...].hasPrefix("://") else {
            return (nil, word)
        }
        let scheme = word[..<colon].lowercased()
        guard ["http", "https"].contains(scheme) else {
            throw .otherScheme(String(scheme.prefix(20)))
        }
        return (scheme, word[colon...].dropFirst(3))
    }

    /// The name and the port, if one is written.
    private static func place(
        _ authority: Substring
    ) throws(Problem) -> (name: Substring, port: Int?) {
        if InternetAddress(String(authority)) != nil { return (authority, nil) }
        guard let colon = authority.lastIndex(of: ":"), authority.last != "]" else {
            return (authority, nil)
        }
        let digits = authority[colon...].dropFirst()
        guard !digits.isEmpty else { return (authority[..<colon], nil) }
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.utf8.count <= 5,
            let port = Int(digits)
        else { throw .malformed }
        return (authority[..<colon], port)
    }

    /// A path with everything escaped that must not stand in one.
    private static func encoded(_ path: some StringProtocol) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0...32, 34, 60, 62, 92, 94, 96, 123...125, 127...:
                bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A relative address in place of the last part of another's path.
    private static func joined(_ location: Substring, to target: String) -> String {
        if location.hasPrefix("/") { return encoded(location) }
        let path = target.prefix { $0 != "?" }
        if location.hasPrefix("?") || location.isEmpty { return path + encoded(location) }
        let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
        return folder + encoded(location)
    }
}
