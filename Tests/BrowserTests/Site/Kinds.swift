/// One page of every kind that there is.
enum Kinds {
    /// In English.
    static func english(_ site: TestSite) -> [String] {
        [
            "/", "/services", "/services?q=etzy", "/services?q=nothing-like-it", "/services/etsy",
            "/services/shippo", "/services/fastly", "/services/payments",
            "/categories/marketplace", "/industries/online%20retail", "/graph", "/is-it-down",
            "/is-it-down?address=10.1.2.3", "/is-it-down?address=\(site.inside)",
            "/is-it-down?address=\(site.off)", "/is-it-down?address=etsy.com:22", "/design",
            "/services/etsy/plan", "/services/etsy/plan/runs/1", "/services/etsy/widget",
            "/incidents", "/incidents/42", "/incidents/42/postmortem", "/weak-points", "/history",
            "/none", "/services/nobody", "/incidents/999",
        ]
    }

    /// In German, also where a page has only the frame in it.
    static func german(_ site: TestSite) -> [String] {
        [
            "/de", "/de/services", "/de/services?q=etzy", "/de/services/etsy",
            "/de/services/shippo", "/de/services/payments", "/de/categories/marketplace",
            "/de/industries/online%20retail", "/de/graph", "/de/is-it-down",
            "/de/is-it-down?address=\(site.inside)", "/de/design", "/de/services/etsy/plan",
            "/de/services/etsy/plan/runs/1", "/de/services/etsy/widget", "/de/incidents",
            "/de/incidents/42", "/de/incidents/42/postmortem", "/de/weak-points", "/de/history",
            "/de/none",
        ]
    }
}
