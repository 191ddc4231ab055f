import Numerics

/// A file that pages refer to, built into the program.
struct Asset: Sendable {
    let bytes: [UInt8]
    let type: String
    /// A fingerprint of the content; part of the address and the `ETag`.
    let version: String

    init(_ bytes: [UInt8], type: String) {
        self.bytes = bytes
        self.type = type
        version = String(Fingerprint(of: bytes).value, radix: 16)
    }
}

/// The files in `Assets/`.
enum Assets {
    static let stylesheet = Asset(PackageResources.site_css, type: "text/css; charset=utf-8")
    static let script = Asset(PackageResources.site_js, type: "text/javascript; charset=utf-8")
    static let icon = Asset(PackageResources.icon_svg, type: "image/svg+xml")

    /// The asset of a file name; `nil` when there is none.
    static func named(_ name: String) -> Asset? {
        switch name {
        case "site.css": stylesheet
        case "site.js": script
        case "icon.svg": icon
        default: nil
        }
    }
}
