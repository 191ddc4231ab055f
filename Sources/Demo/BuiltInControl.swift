/// The recorded control run that the program carries: the campaign without the faulty release.
///
/// Made with `foreshock demo --control --headless --record`; the frames hold the pool signals only.
enum BuiltInControl {
    /// The record, as JSON.
    static var record: [UInt8] { PackageResources.control_json }
}
