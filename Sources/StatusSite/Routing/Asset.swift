import HTTP
import Numerics

/// A file that pages refer to, built into the program.
struct Asset: Sendable {
    /// A fingerprint of the content; part of the address.
    let version: String
    /// The content, uncompressed.
    let bytes: [UInt8]
    /// For who asks by the address with the version: it never changes there.
    private let lasting: KeptAnswer
    /// For who asks by the bare name.
    private let passing: KeptAnswer

    init(_ bytes: [UInt8], type: String) {
        self.bytes = bytes
        version = String(Fingerprint(of: bytes).value, radix: 16)
        let response = HTTPResponse(headers: ["Content-Type": type], body: .bytes(bytes)).secured()
        lasting = KeptAnswer(response, cacheControl: "public, max-age=31536000, immutable")
        passing = KeptAnswer(response, cacheControl: "no-cache")
    }

    func answer(to request: HTTPRequest, isSecure: Bool) -> HTTPResponse {
        let isVersioned = request.target.hasSuffix("?v=\(version)")
        return (isVersioned ? lasting : passing).answer(to: request, isSecure: isSecure)
    }
}

/// The files in `Assets/`.
enum Assets {
    static let stylesheet = Asset(PackageResources.site_css, type: "text/css; charset=utf-8")
    static let script = Asset(PackageResources.site_js, type: "text/javascript; charset=utf-8")
    static let icon = Asset(PackageResources.icon_svg, type: "image/svg+xml")

    /// The asset of a file name; `nil` when there is none.
    static func named(_ name: some StringProtocol) -> Asset? {
        switch name {
        case "site.css": stylesheet
        case "site.js": script
        case "icon.svg": icon
        default: nil
        }
    }
}
