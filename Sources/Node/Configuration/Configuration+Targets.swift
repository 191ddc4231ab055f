package import Collection
package import Model
package import Notification

extension Configuration {
    /// The services, without what is asked of them.
    package var landscape: [Service] { services.map(\.service) }

    /// Where metrics are read.
    package var scrapeTargets: [ScrapeTarget] {
        services.compactMap { watched in
            watched.metrics.map { metrics in
                ScrapeTarget(
                    service: watched.service.id, url: metrics.url.text, every: metrics.every,
                    timeout: metrics.timeout)
            }
        }
    }

    /// What is asked from outside.
    package var checkTargets: [HTTPCheckTarget] {
        services.flatMap { watched in
            watched.checks.map { check in
                HTTPCheckTarget(
                    service: watched.service.id, name: check.name, url: check.url.text,
                    every: check.every, timeout: check.timeout, expectedStatuses: check.statuses,
                    bodyContains: check.contains, redirectLimit: check.redirects)
            }
        }
    }

    /// The feeds of providers.
    package var feedTargets: [FeedTarget] {
        providers.map { provider in
            FeedTarget(
                service: provider.service, url: provider.feed.text, past: provider.past?.text,
                every: provider.every, timeout: provider.timeout)
        }
    }

    /// The channels that notices go through.
    package var channels: [ChannelConfiguration] {
        webhooks.map { webhook in
            ChannelConfiguration(
                name: webhook.name, kind: "webhook", settings: ["url": webhook.url.text],
                headers: webhook.headers.map { .init($0.name, $0.value) }, siteURL: siteURL)
        }
    }

    /// Where people find the pages, without a slash at the end.
    package var siteURL: String {
        let text = address?.text ?? "http://\(listen)"
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}
