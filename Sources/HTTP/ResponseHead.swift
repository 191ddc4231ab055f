import CHTTPParser
import Glibc

/// Writes the heads of answers.
enum ResponseHead {
    /// The last lines of heads, `Date` and `Connection`, kept for the second they are true.
    struct End {
        private var second: time_t = -1
        private var staying: [UInt8] = []
        private var leaving: [UInt8] = []

        /// The lines as of now, with the empty line that ends a head.
        mutating func bytes(keepsAlive: Bool) -> [UInt8] {
            let now = time(nil)
            if now != second {
                second = now
                let date = "Date: \(ResponseHead.date(now))\r\n"
                staying = Array((date + "Connection: keep-alive\r\n\r\n").utf8)
                leaving = Array((date + "Connection: close\r\n\r\n").utf8)
            }
            return keepsAlive ? staying : leaving
        }
    }

    /// The lines of a head that are the same whenever it is sent.
    ///
    /// `length` is the body's in bytes; `nil` when it ends with the connection.
    static func lines(of response: HTTPResponse, length: Int?) -> [UInt8] {
        let status = (200...599).contains(response.status) ? response.status : 500
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        bytes.append(contentsOf: "HTTP/1.1 \(status) ".utf8)
        bytes.append(contentsOf: phrase(status).utf8)
        bytes.append(contentsOf: "\r\n".utf8)
        for field in response.headers.fields where !isOwn(field.name) {
            append(field, to: &bytes)
        }
        if let length, status != 204 && status != 304 {
            bytes.append(contentsOf: "Content-Length: \(length)\r\n".utf8)
        }
        return bytes
    }

    /// Whether the server alone decides about this field.
    private static func isOwn(_ name: String) -> Bool {
        switch name.utf8.count {
        case 4: name.lowercased() == "date"
        case 10: name.lowercased() == "connection"
        case 14: name.lowercased() == "content-length"
        case 17: name.lowercased() == "transfer-encoding"
        default: false
        }
    }

    /// Adds a field; a line break in it becomes a space, so that it cannot begin another field.
    private static func append(_ field: HTTPHeaders.Field, to bytes: inout [UInt8]) {
        guard HTTPSyntax.isToken(field.name.utf8) else { return }
        bytes.append(contentsOf: field.name.utf8)
        bytes.append(contentsOf: ": ".utf8)
        for byte in field.value.utf8 {
            bytes.append(byte >= 32 && byte != 127 || byte == 9 ? byte : 32)
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private static func phrase(_ status: Int) -> String {
        guard let text = unsafe http_status_str(http_status(UInt32(status))) else { return "" }
        return unsafe String(cString: text)
    }

    /// A moment as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
    static func date(_ seconds: time_t) -> String {
        var seconds = seconds
        var parts = unsafe tm()
        unsafe gmtime_r(&seconds, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = unsafe "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday))"
        let month = unsafe "\(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
        let time = unsafe "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
        return "\(day) \(month) \(time) GMT"
    }
}
