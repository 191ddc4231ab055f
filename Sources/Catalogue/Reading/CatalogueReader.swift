import Model
package import YAML

/// Reads one entry of the catalogue from YAML; `Catalogue/schema.json` says the same.
package enum CatalogueReader {
    /// Reads an entry; its file is named after the service.
    ///
    /// - Throws: `YAMLError` at the first mistake, with its place.
    package static func read(_ text: String, file: String) throws(YAMLError) -> CatalogueEntry {
        var root = try YAMLDocument.parse(text, file: file).mapping("a catalogue entry")
        let id = ServiceID(identity(of: file))
        guard id.isWellFormed else {
            throw YAMLError(
                root.position,
                "the file is named '\(id)'; use lower-case letters, digits, '-', '_' and '.'")
        }
        let provenance = try provenance(&root)
        let entry = CatalogueEntry(
            id: id, name: try root.string("name"),
            summary: try root.optionalString("summary") ?? "",
            category: try root.string("category"), domains: try domains(&root),
            statusPage: try statusPage(&root), functions: try root.strings("functions"),
            industries: try root.strings("industries"),
            commonKnowledge: try commonKnowledge(&root), facts: try facts(&root),
            dependencies: try relations(&root, of: id),
            alternatives: try root.strings("alternatives").map { ServiceID($0) },
            history: try history(&root), provenance: provenance)
        if let part = entry.commonKnowledge.first(where: { !entry.says($0) }) {
            throw root.error(
                "commonKnowledge", "holds '\(part)', of which the entry says nothing; remove it")
        }
        try root.finish()
        return entry
    }

    /// `etsy` of `Catalogue/etsy.yaml`.
    private static func identity(of file: String) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    }

    private static func domains(_ root: inout YAMLMapping) throws(YAMLError) -> [String] {
        let domains = try root.strings("domains")
        for domain in domains where !isDomain(domain) {
            throw root.error(
                "domains",
                "holds '\(domain)', which is no domain; write it as etsy.com or *.etsy.com")
        }
        return domains
    }

    private static func isDomain(_ text: String) -> Bool {
        let bare = text.hasPrefix("*.") ? text.dropFirst(2) : text[...]
        let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy(isDomainByte)
            }
    }

    private static func isDomainByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }

    private static func statusPage(_ root: inout YAMLMapping) throws(YAMLError) -> StatusPage? {
        guard var page = try root.optionalChild("statusPage") else { return nil }
        let text = try page.string("url")
        guard let url = WebAddress(text) else {
            throw page.error("url", "must be an address such as https://status.example.com/")
        }
        let platform = try page.optionalString("platform")
        try page.finish()
        return StatusPage(url: url, platform: platform)
    }
}
