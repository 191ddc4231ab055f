import FoundationEssentials
import HTTP
import TestKit

extension HTTPResponse {
    /// The body as JSON.
    var json: JSONValue {
        get throws { try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }
    }
}
