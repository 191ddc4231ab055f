/// The name of an element; only those listed here can be made.
struct Tag: Sendable, Hashable {
    let name: String
    /// Whether the element never has content or an end tag.
    let isVoid: Bool

    private init(_ name: String, isVoid: Bool = false) {
        self.name = name
        self.isVoid = isVoid
    }
}

extension Tag {
    static let html = Tag("html")
    static let head = Tag("head")
    static let meta = Tag("meta", isVoid: true)
    static let title = Tag("title")
    static let link = Tag("link", isVoid: true)
    static let script = Tag("script")
    static let noscript = Tag("noscript")
    static let body = Tag("body")

    static let header = Tag("header")
    static let nav = Tag("nav")
    static let main = Tag("main")
    static let footer = Tag("footer")
    static let section = Tag("section")
    static let article = Tag("article")
    static let div = Tag("div")
    static let span = Tag("span")

    static let h1 = Tag("h1")
    static let h2 = Tag("h2")
    static let h3 = Tag("h3")
    static let p = Tag("p")
    static let a = Tag("a")
    static let strong = Tag("strong")
    static let small = Tag("small")
    static let code = Tag("code")
    static let pre = Tag("pre")
    static let time = Tag("time")
    static let br = Tag("br", isVoid: true)

    static let ul = Tag("ul")
    static let ol = Tag("ol")
    static let li = Tag("li")
    static let dl = Tag("dl")
    static let dt = Tag("dt")
    static let dd = Tag("dd")

    static let table = Tag("table")
    static let caption = Tag("caption")
    static let thead = Tag("thead")
    static let tbody = Tag("tbody")
    static let tr = Tag("tr")
    static let th = Tag("th")
    static let td = Tag("td")

    static let form = Tag("form")
    static let label = Tag("label")
    static let fieldset = Tag("fieldset")
    static let legend = Tag("legend")
    static let input = Tag("input", isVoid: true)
    static let textarea = Tag("textarea")
    static let select = Tag("select")
    static let option = Tag("option")
    static let button = Tag("button")
    static let details = Tag("details")
    static let summary = Tag("summary")
    static let figure = Tag("figure")
    static let figcaption = Tag("figcaption")
    static let img = Tag("img", isVoid: true)
    static let iframe = Tag("iframe")
}

/// The elements of pictures.
extension Tag {
    static let svg = Tag("svg")
    static let desc = Tag("desc")
    static let g = Tag("g")
    static let path = Tag("path")
    static let line = Tag("line")
    static let rect = Tag("rect")
    static let circle = Tag("circle")
    static let words = Tag("text")
}
