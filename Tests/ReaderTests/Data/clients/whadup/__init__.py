# -*- coding: utf-8 -*-

from .core import GithubStatus

API_BASE_URL = "https://www.githubstatus.com/api/"
API_VERSION = "v2"
