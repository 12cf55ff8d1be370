"""The invented names of the demo town: streets, landmarks and neighbours; a realistic mix, and nobody's real town."""

from typing import Final

from places.words import listed

ACROSS: Final = listed(
    "Fairground Rd|Harrison St|Adams St|Jackson Ave|Monroe St|Birch St|Cedar Ave|Union St|Canal St|Mill St|"
    "Church St|Water St|Main St|Market St|Oak St|Elm St|Maple Ave|Washington St|Lincoln Ave|Jefferson St|"
    "Madison Ave|Pine St|Spruce St|Chestnut St|Walnut Ave|Juniper St|Hillside Rd",
    "|",
)
"""Streets from west to east, the southernmost first; the thirteenth is Main St, where north and south begin."""
MAIN: Final = ACROSS.index("Main St")

NUMBERED: Final = listed("1st 2nd 3rd 4th 5th 6th Broad 7th 8th 9th 10th 11th 12th")
UPRIGHT: Final = [
    "River Rd",
    *(f"{name} St" for name in NUMBERED),
    *listed(
        "Oak Ave|Washington Ave|Highland Ave|Grant Ave|Franklin St|Prospect Ave|Sycamore Ave|Park Ave|"
        "Division St|Orchard Rd|Academy St|Station Rd|Ridge Rd|Turnpike Rd",
        "|",
    ),
]
"""Streets from south to north, the westernmost (along the river) first."""
BROAD: Final = UPRIGHT.index("Broad St")
SPLIT: Final = frozenset({"Lincoln Ave", "Cedar Ave"})
"""Streets called E and W on the two sides of Broad St."""

STATE: Final = frozenset({"River Rd", "Turnpike Rd", "N Broad St", "Fairground Rd"})
PARK: Final = frozenset({"Riverside Dr", "Boathouse Ln", "Arboretum Way", "Bandshell Way"})

BASES: Final = (
    "Acorn Alder Amber Anchor Apple Arbor Ardmore Ash Aspen Aster Atwood Autumn Balsam Barclay Barley "
    "Bartlett Basswood Bayberry "
    "Beacon Beech Bellflower Belmont Benson Berkshire Bishop Blackthorn Bluebell Bluff Bolton Bradford "
    "Bramble Brandt Brewster Briar "
    "Bridge Bristol Brook Buchanan Buckeye Burdock Butler Buttonwood Calvert Cambria Camellia Canterbury "
    "Cardinal Carlisle Carlton "
    "Carver Catalpa Chandler Chapel Charles Cherry Clay Clearview Cleveland Clifton Clinton Clover "
    "Cobbler Colby Coleman College "
    "Colonial Columbia Concord Cooper Copper Coral Cottage Crane Crescent Crestview Cypress Dahlia Dale "
    "Daniel Darby Dawson Deer Run "
    "Delmar Denton Devon Dogwood Dover Drake Dunbar Dutton Eagle Edgewood Edison Elder Elgin Ellis "
    "Elmhurst Emerson Evergreen "
    "Fairview Falcon Farmer Fern Ferry Fieldstone Fillmore Finch Forest Forge Foster Fountain Fox Hollow "
    "Fulton Garden Garfield "
    "Garnet Geneva George Gilmore Glenwood Goldenrod Graham Granite Greenbriar Grove Hale Hamilton "
    "Hampton Harbor Harmony Hartford "
    "Hawthorn Hayes Hazel Heather Hemlock Henry Heron Hickory Hoover Howard Hudson Hunter Huron Ironwood "
    "Iris Irving Ivy James Jasmine "
    "Jay John Jones Kennedy Kent Kestrel King Kingfisher Kirby Knoll Lafayette Lake Lamar Larch Lark "
    "Laurel Lawton Lee Lexington "
    "Liberty Lilac Linden Locust Logan Lowell Magnolia Mallard Manor Marigold Marion Marsh Mason "
    "Mayfield McKinley Meadow Mercer "
    "Merrill Milton Mineral Mint Mockingbird Morgan Morris Mulberry Myrtle Nash Nelson Newport Nicholas "
    "Norwood Oakdale Olive Orchid "
    "Oriole Osage Osprey Otter Oxford Palmer Partridge Patterson Peach Pear Pearl Pebble Penn Perry "
    "Pershing Pierce Plum Polk Poplar "
    "Porter Potter Primrose Quail Quarry Quince Randolph Raven Redbud Redwood Reed Richmond Ripley Robin "
    "Roosevelt Rose Rosewood Rowan "
    "Russell Rye Saddle Saffron Sage Saint Anne Saint Paul Salem Sandpiper Sawyer School Scott Sedge "
    "Sequoia Shady Shaw Sheffield "
    "Sherman Sherwood Shore Smith Somerset Sparrow Spring Stanton Starling Stewart Stone Summit Sumac "
    "Sunset Sutton Swallow Sweetbriar "
    "Tamarack Tanager Taylor Teal Temple Thistle Thomas Thornton Timber Tower Truman Tulip Tupelo Tyler "
    "Valley Van Buren Vernon Victory "
    "View Vine Violet Wagner Waldo Warren Waverly Webster Wellington Wharf Wheeler Wild Rose Willow "
    "Wilson Windsor Winter Wisteria "
    "Woodbine Woodland Woodlawn Wren Wright Yarrow Yew York"
)
_DOUBLE: Final = ("Deer Run", "Fox Hollow", "Saint Anne", "Saint Paul", "Van Buren", "Wild Rose")


def bases() -> list[str]:
    """The names of short streets, two-word ones kept whole."""
    text = BASES
    for name in _DOUBLE:
        text = text.replace(name, name.replace(" ", "_"))
    return [word.replace("_", " ") for word in text.split()]


KINDS: Final = ("St", "St", "Ave", "Ave", "Ct", "Ct", "Ln", "Ln", "Pl", "Rd", "Rd", "Dr", "Way", "Ter", "Cir")
TWINS: Final = listed(
    "Oak Ct|Oak Ln|Elm Ave|Elm Ct|Maple St|Maple Ct|Pine Ave|Pine Ln|Main Ct|Market Pl|Lincoln St|Lincoln Ct|"
    "Jefferson Ave|Park Pl|Park St|Walnut St|Cedar St|Cedar Ct|Spruce Ave|Grant St|Franklin Ave|Riverside Dr|"
    "Boathouse Ln|Arboretum Way|Bandshell Way|Mill Ln|Church Ln|River Ct|Hillside Ct|Ridge Ave",
    "|",
)
"""Short streets that share a name with a long one, so that the kind matters, and the roads inside the park."""

LANDMARKS: Final = listed(
    "City Hall|Central Library|Riverside Park|Rivertown Station|Rivertown General Hospital|"
    "Police Headquarters|Fire Station 1|Fire Station 2|Fire Station 3|Post Office|County Courthouse|"
    "Lincoln Elementary School|Washington Middle School|Rivertown High School|Harriet Lane Elementary School|"
    "Oak Street School|Birchwood Elementary School|St Anne Academy|Rivertown Community College|"
    "Eastside Branch Library|Northgate Branch Library|Southside Branch Library|Memorial Park|Lincoln Park|"
    "Highland Park|Canal Park|Orchard Playground|Pine Street Playground|Mill Creek Playground|Union Square|"
    "Founders Plaza|Market Square|Old Mill Museum|River History Museum|Grand Theater|Riverfront Amphitheater|"
    "Hillside Cemetery|Saint Paul Church|First Baptist Church|Temple Beth Shalom|Islamic Center of Rivertown|"
    "Eastside Recreation Center|Southside Recreation Center|Rowing Club|Riverside Boathouse|Farmers Market|"
    "Union Street Bus Terminal|Westgate Mall|Fairground Arena|Municipal Stadium|Public Works Yard|"
    "Recycling Center|Water Treatment Plant|Animal Shelter|Senior Center|Youth Center|Harbor Landing|"
    "Main Street Bridge|Canal Lock|Arboretum|Botanical Garden|Skate Park|Community Pool|Dog Park",
    "|",
)

TOWNS: Final = ("Millbrook", "Eastfield")
DISTRICTS: Final = ("District 1", "District 2", "District 3", "District 4", "District 5")
QUARTERS: Final = (
    "Old Town",
    "Riverside",
    "Northgate",
    "The Orchards",
    "Southside",
    "Fairground",
    "Highlands",
    "Eastside",
)
