"""Asks a page that speaks Statuspage's API all eight questions with two clients of others."""
import sys

import discordstatus
import whadup

PAGE = {"id", "name", "url", "time_zone", "updated_at"}
COMPONENT = {
    "id", "name", "status", "created_at", "updated_at", "position", "description", "showcase",
    "start_date", "group_id", "page_id", "group", "only_show_if_degraded",
}
INCIDENT = {
    "id", "name", "status", "created_at", "updated_at", "monitoring_at", "resolved_at", "impact",
    "shortlink", "started_at", "page_id", "incident_updates", "components",
}
MAINTENANCE = INCIDENT | {"scheduled_for", "scheduled_until"}
UPDATE = {
    "id", "status", "body", "incident_id", "created_at", "updated_at", "display_at",
    "affected_components", "deliver_notifications", "custom_tweet", "tweet_id",
}
INDICATORS = {"none", "minor", "major", "critical", "maintenance"}
STATES = {
    "operational", "degraded_performance", "partial_outage", "major_outage", "under_maintenance",
}
PHASES = {"investigating", "identified", "monitoring", "resolved", "postmortem"}
MAINTENANCE_PHASES = {"scheduled", "in_progress", "verifying", "completed"}


def check_incident(incident, keys, phases):
    assert set(incident) == keys, sorted(set(incident) ^ keys)
    assert incident["status"] in phases, incident["status"]
    assert incident["impact"] in INDICATORS, incident["impact"]
    for update in incident["incident_updates"]:
        assert set(update) == UPDATE, sorted(set(update) ^ UPDATE)
        assert update["status"] in phases, update["status"]
    for component in incident["components"]:
        check_component(component)


def check_component(component):
    assert set(component) == COMPONENT, sorted(set(component) ^ COMPONENT)
    assert component["status"] in STATES, component["status"]


def check(answer):
    assert set(answer["page"]) == PAGE
    if "status" in answer:
        assert answer["status"]["indicator"] in INDICATORS
    for component in answer.get("components", []):
        check_component(component)
    for incident in answer.get("incidents", []):
        check_incident(incident, INCIDENT, PHASES)
    for maintenance in answer.get("scheduled_maintenances", []):
        check_incident(maintenance, MAINTENANCE, MAINTENANCE_PHASES)


def told(answer):
    parts = [answer["page"]["name"]]
    if "status" in answer:
        parts.append(answer["status"]["indicator"])
    for key in ("components", "incidents", "scheduled_maintenances"):
        if key in answer:
            parts.append(f"{key}: " + ", ".join(f"{i['name']} {i['status']}" for i in answer[key]))
    return "; ".join(parts)


def main(base):
    discord = discordstatus.DiscordStatus()
    discord.base_target = f"{base}/api/v2"
    whadup.API_BASE_URL = f"{base}/api/"
    github = whadup.GithubStatus()
    questions = {
        "summary": (discord.summary, github.summary()),
        "status": (discord.status, github.status()),
        "components": (discord.components, github.components()),
        "incidents": (discord.all_incidents, github.Incidents()),
        "unresolved": (discord.unresolved_incidents, github.Incidents.unresolved()),
        "maintenances": (discord.all_maintenances, github.Maintenances()),
        "upcoming": (discord.upcoming_maintenances, github.Maintenances.upcoming()),
        "active": (discord.active_maintenances, github.Maintenances.active()),
    }
    for name, (first, second) in questions.items():
        assert first == second, name
        check(first)
        print(f"{name}: {told(first)}")


main(sys.argv[1])
