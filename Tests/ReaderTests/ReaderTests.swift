import FoundationEssentials
import SiteFixture
import TestKit
import Testing

/// On Debian `make test` installs the readers, so there a missing one is a failure.
@Suite(
    "Readers of others", .timeLimit(.minutes(2)),
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/dpkg-query")))
struct ReaderTests {
    @Test func `two clients of Statuspage's API read a service of the catalogue`() async throws {
        try await ServedSite.telling(Fixture(.diagnosed)) { site in
            let told = try await Reader.python(
                "clients/read_statuspage.py", "\(site.address)/services/etsy")
            let components =
                "components: website operational, checkout major_outage, payments major_outage, "
                + "API operational"
            let own = "Payments ran out of database connections, leaked by release 3.2.1 identified"
            let upcoming = "Etsy: Payments: database move, part 2 scheduled"
            #expect(
                told == """
                    summary: Etsy; critical; \(components); incidents: \(own); \
                    scheduled_maintenances: \(upcoming)
                    status: Etsy; critical
                    components: Etsy; \(components)
                    incidents: Etsy; incidents: \(own), Etsy: Search shows no results resolved
                    unresolved: Etsy; incidents: \(own)
                    maintenances: Etsy; scheduled_maintenances: \(upcoming), \
                    Etsy: Payments: database move, part 1 completed
                    upcoming: Etsy; scheduled_maintenances: \(upcoming)
                    active: Etsy; scheduled_maintenances:\u{20}

                    """)
        }
    }

    @Test(arguments: ["/services/fastly", "/services/payments", ""])
    func `they read what is only known, what is only watched, and the whole site`(path: String)
        async throws
    {
        try await ServedSite.telling(Fixture(.active)) { site in
            let told = try await Reader.python(
                "clients/read_statuspage.py", site.address + path)
            #expect(told.split(separator: "\n").count == 8)
        }
    }

    @Test(arguments: [("history.atom", "atom10"), ("history.rss", "rss20")])
    func `feedparser reads the feeds`(path: String, version: String) async throws {
        try await ServedSite.telling(Fixture(.diagnosed)) { site in
            let told = try await Reader.python(
                "read_feed.py", "\(site.address)/services/etsy/\(path)")
            #expect(
                told == """
                    \(version), sound
                    Etsy status - incident history
                    2026-11-24 14:23:10 Payments ran out of database connections, leaked by \
                    release 3.2.1 <\(site.address)/incidents/42> Foreshock
                    2026-11-24 08:05:00 Etsy: Search shows no results \
                    <https://www.etsystatus.com/incidents/p1> Etsy

                    """)
        }
    }

    @Test func `feedparser takes hostile words for words`() async throws {
        var story = Fixture(.diagnosed)
        story.hostile = " <b>&amp;</b> ]]> \u{1}\u{FFFE}"
        try await ServedSite.telling(story) { site in
            let told = try await Reader.python(
                "read_feed.py", "\(site.address)/services/etsy/history.atom")
            #expect(told.hasPrefix("atom10, sound\n"))
            #expect(told.contains("release 3.2.1 <b>&amp;</b> ]]>"))
        }
    }

    @Test func `newsboat reads the feeds`() async throws {
        let folder = try TemporaryDirectory()
        try await ServedSite.telling(Fixture(.diagnosed)) { site in
            let urls = ["history.atom", "history.rss"].map {
                "\(site.address)/services/etsy/\($0)\n"
            }
            try folder.write(urls.joined(), to: "urls")
            try folder.write("auto-reload no\n", to: "config")
            let newsboat = [
                "HOME=\(folder.path)", "newsboat", "-q", "-u", folder.file("urls"), "-C",
                folder.file("config"), "-c", folder.file("cache.db"), "-x",
            ]
            _ = try await Reader.run(newsboat + ["reload"])
            #expect(try await Reader.run(newsboat + ["print-unread"]) == "4 unread articles\n")
            let kept = try await Reader.python("read_newsboat.py", folder.file("cache.db"))
            let own = "Payments ran out of database connections, leaked by release 3.2.1"
            #expect(
                kept == """
                    history.atom: 2026-11-24 14:23:10 \(own) (Foreshock)
                    history.atom: 2026-11-24 08:05:00 Etsy: Search shows no results (Etsy)
                    history.rss: 2026-11-24 14:23:10 \(own) (Foreshock)
                    history.rss: 2026-11-24 08:05:00 Etsy: Search shows no results (Etsy)

                    """)
        }
    }

    @Test func `a reader of calendars reads the maintenance`() async throws {
        try await ServedSite.telling(Fixture(.calm)) { site in
            let told = try await Reader.python(
                "read_calendar.py", "\(site.address)/services/etsy/calendar.ics")
            #expect(
                told == """
                    -//Foreshock//Maintenance//EN Etsy
                    2026-11-28 02:00 to 2026-11-28 04:00
                    Etsy: Payments: database move, part 2
                    scheduled
                    2026-11-24T07:00:00.000Z Deposits may be late; nothing is lost; orders, \
                    refunds work.
                    https://www.etsystatus.com/
                    2026-11-21 02:00 to 2026-11-21 03:00
                    Etsy: Payments: database move, part 1
                    completed
                    https://www.etsystatus.com/

                    """)
            let empty = try await Reader.python(
                "read_calendar.py", "\(site.address)/services/fastly/calendar.ics")
            #expect(empty == "-//Foreshock//Maintenance//EN Fastly\n")
        }
    }
}
