#  discordstatus/__init__.py

from .discordstatus import DiscordStatus
