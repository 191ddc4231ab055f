import Language
import Testing

@Suite("Plain text") struct PlainTextTests {
    @Test(
        "is what a reader sees",
        arguments: [
            (
                "<div><span class=\"y\">1 PM</span>&nbsp;We&#39;re  <br/>on it</div>",
                "1 PM We're on it"
            ),
            ("a &lt;b&gt; c", "a <b> c"), ("a < b & c > d", "a < b & c > d"),
            ("<unlabeled event>", "<unlabeled event>"), ("&amp;lt;", "&lt;"),
            ("&#x41;&#65;&#0;&#xFFFFFFFF;&bogus;", "AA&#0;&#xFFFFFFFF;&bogus;"),
            ("x<script>alert(1)</script>y", "x y"), ("<!-- gone -->kept", "kept"), ("<", "<"),
            ("&", "&"), ("<b", "<b"), ("", ""), (" \n ", ""),
            ("a\u{1B}[31mb", "a[31mb"), ("&#155;x\u{202E}y&#x2066;", "xy"),
        ])
    func plain(markup: String, text: String) { #expect(PlainText.from(markup) == text) }
}
