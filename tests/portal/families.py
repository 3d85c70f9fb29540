"""Every family of the simulator."""

from __future__ import annotations

from collections.abc import Callable

from tests.portal.aspnet import AspNet
from tests.portal.drupal7 import Drupal7
from tests.portal.liferay import Liferay
from tests.portal.newspaper import Newspaper
from tests.portal.nukeviet import NukeViet
from tests.portal.portal import Family
from tests.portal.sharepoint import SharePoint
from tests.portal.wordpress import WordPress

FAMILIES: dict[str, Callable[[], Family]] = {
    "drupal7": Drupal7,
    "liferay": Liferay,
    "sharepoint": SharePoint,
    "vnpt": AspNet,
    "wordpress": WordPress,
    "nukeviet": NukeViet,
    "newspaper": Newspaper,
}
